// Compiles only if the types say what the handbook promises.
import type { CompanyLevelPage, CompensationSection, Figure, Page } from "../../schemas/site/v1/types";

export function median(page: CompanyLevelPage): string {
  const sections: readonly { id: string }[] = page.sections;
  const section = sections.find((one): one is CompensationSection => one.id === "compensation");
  const total: Figure | undefined = section?.data?.total.p50;
  return total?.display ?? section?.absent_reason ?? "not said";
}

export function heading(page: Page): string {
  return page.page_type === "index" ? page.title.text : `${page.title.text} (${page.slug})`;
}

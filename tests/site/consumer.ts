// Compiles only if the types say what the handbook promises.
import type { CompanyLevelPage, Figure, Page } from "../../schemas/site/v1/types";

export function median(page: CompanyLevelPage): string {
  const section = page.sections[0];
  const total: Figure | undefined = section.data?.total.p50;
  return total?.display ?? section.absent_reason ?? "not said";
}

export function heading(page: Page): string {
  return page.page_type === "index" ? page.title.text : `${page.title.text} (${page.slug})`;
}

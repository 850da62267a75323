// Writes the TypeScript types of the exports from their schemas: npm run types
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const ROOT = "https://roundtable.dev/schemas/site/v1/";
export const SCHEMAS = fileURLToPath(new URL("../../schemas/site/v1/", import.meta.url));
export const TYPES = join(SCHEMAS, "types.d.ts");

/** All schemas by their path. */
export async function schemas() {
  const names = (await readdir(SCHEMAS, { recursive: true })).filter((name) => name.endsWith(".schema.json")).sort();
  return Promise.all(names.map(async (name) => [name, JSON.parse(await readFile(join(SCHEMAS, name), "utf8"))]));
}

/** The types of every kind of page and of the release's own files. */
export async function types() {
  const all = await schemas();
  const $defs = {};
  const local = (path) => path.replace(ROOT, "").replace(/[^a-z_]+/g, "_").replace(/_schema_json$/, "");
  const rewrite = (node, base) => {
    if (Array.isArray(node)) return node.map((item) => rewrite(item, base));
    if (node === null || typeof node !== "object") return node;
    if (typeof node.$ref === "string") {
      const url = new URL(node.$ref, base);
      const part = url.hash.replace("#/$defs/", "");
      return { $ref: "#/$defs/" + (part || local(url.href)) };
    }
    // A closed tuple is items with an end for the generator, which reads an earlier draft.
    const { prefixItems, ...rest } = node;
    const entries = Object.entries(rest).filter(([key]) => !["$id", "$schema", "$defs"].includes(key) && !(prefixItems && key === "items"));
    const copy = Object.fromEntries(entries.map(([key, value]) => [key, rewrite(value, base)]));
    return prefixItems ? { ...copy, items: rewrite(prefixItems, base), additionalItems: false, maxItems: prefixItems.length } : copy;
  };
  for (const [, schema] of all) {
    for (const [name, part] of Object.entries(schema.$defs ?? {})) $defs[name] = rewrite(part, schema.$id);
    if (!schema.$id.endsWith("/common.schema.json")) $defs[local(schema.$id)] = rewrite(schema, schema.$id);
  }
  const pages = Object.keys($defs).filter((name) => name.startsWith("pages_"));
  const files = ["manifest", "current", "changes", "index_file", "consistency", "texts"];
  const root = {
    title: "SiteExports",
    description: "What a release holds.",
    type: "object",
    additionalProperties: false,
    required: ["page", ...files],
    properties: {
      page: { title: "Page", description: "A page of any kind.", anyOf: pages.map((name) => ({ $ref: "#/$defs/" + name })) },
      ...Object.fromEntries(files.map((name) => [name, { $ref: "#/$defs/" + name }])),
    },
    $defs,
  };
  return compile(root, "SiteExports", {
    bannerComment: "// Made from the schemas beside it by tests/site/types.mjs; do not edit.",
    format: true,
    style: { printWidth: 120 },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(TYPES, await types());
}

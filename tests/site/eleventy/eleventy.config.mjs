// A minimal site from a pulled release: RELEASE_FOLDER=... SITE_FOLDER=... npx eleventy --config=eleventy/eleventy.config.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";

export default function (config) {
  const folder = process.env.RELEASE_FOLDER;
  const host = process.env.SITE_URL ?? "https://example.com";
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  config.addGlobalData("manifest", () => read("manifest.json"));
  config.addGlobalData("pages", () => read("manifest.json").pages.map(({ slug }) => read(`pages/${slug}.json`)));
  // Without a slash at the end, as JSON-LD and the sitemap say it; the host serves /a/b from a/b.html.
  config.addFilter("address", (slug) => (slug === "index" ? "/" : `/${slug}`));
  // Addresses of JSON-LD begin with a slash, and search engines want the host before them.
  config.addFilter("jsonld", (value) => JSON.stringify(value).replaceAll('"item":"/', `"item":"${host}/`).replaceAll("<", "\\u003c"));
  return { dir: { input: "eleventy", output: process.env.SITE_FOLDER } };
}

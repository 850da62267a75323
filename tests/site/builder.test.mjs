// What a site build relies on, tried on the release that SiteBuilderTest published. Settings come from its environment.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import { schemas, types, TYPES } from "./types.mjs";

const { BUCKET, ENDPOINT, PULLED } = process.env;
const here = fileURLToPath(new URL(".", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "roundtable-builder-"));
const release = join(work, "release");
const json = (...path) => JSON.parse(readFileSync(join(...path), "utf8"));
const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath, f.name).slice(folder.length + 1)).sort();
const pull = () => execFileSync("node", ["pull.mjs", BUCKET, release, ENDPOINT], { cwd: here, encoding: "utf8" });
let first;

before(() => { first = pull(); });
after(() => rmSync(work, { recursive: true, force: true }));

test("the example pull gives the same files as the program's own", () => {
  assert.match(first, /: (\d+) pages, \1 fetched/);
  assert.deepEqual(files(release), files(PULLED));
  for (const file of files(PULLED)) assert.deepEqual(readFileSync(join(release, file)), readFileSync(join(PULLED, file)), file);
  assert.match(pull(), /, 0 fetched/);
});

test("every document holds the schema of its kind", async () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictTuples: false, strictRequired: false });
  for (const [, schema] of await schemas()) ajv.addSchema(schema);
  const check = (name, document) => {
    const validate = ajv.getSchema(`https://roundtable.dev/schemas/site/v1/${name}.schema.json`);
    assert.ok(validate(document), `${name}: ${ajv.errorsText(validate.errors).slice(0, 400)}`);
  };
  for (const [file, name] of [["manifest", "manifest"], ["current", "current"], ["index", "index_file"], ["consistency", "consistency"], ["texts", "texts"]]) {
    check(name, json(release, `${file}.json`));
  }
  for (const { slug } of json(release, "manifest.json").pages) {
    const page = json(release, "pages", `${slug}.json`);
    check(`pages/${page.page_type}`, page);
  }
});

test("every text can be rendered again from its template, as the handbook says", () => {
  const texts = json(release, "texts.json");
  const render = (template, values) => template
    .replaceAll(/\{([a-z0-9_]+):([^|}]+)\|([^}]+)\}/g, (_, name, one, many) => `${values[name]} ${values[name] === "1" ? one : many}`)
    .replaceAll(/\{([a-z0-9_]+)\}/g, (_, name) => values[name]);
  let rendered = 0;
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    if (node.template !== undefined) {
      assert.equal(render(texts[node.template][node.variant], node.arguments), node.text, node.template);
      rendered++;
    }
    for (const child of Object.values(node)) visit(child);
  };
  for (const { slug } of json(release, "manifest.json").pages) visit(json(release, "pages", `${slug}.json`));
  assert.ok(rendered > 1000, `${rendered}`);
});

test("what search engines are told is what the page shows", () => {
  const page = json(release, "pages", "amazon/senior-data-engineer/boston.json");
  const section = (id) => page.sections.find((one) => one.id === id).data;
  const [breadcrumbs, faq, occupation] = page.json_ld;
  assert.deepEqual(breadcrumbs.itemListElement.map((item) => item.item), ["/", "/amazon", "/amazon/senior-data-engineer", "/amazon/senior-data-engineer/boston"]);
  assert.deepEqual(faq.mainEntity.map((q) => q.acceptedAnswer.text), section("faq").items.map((item) => item.answer.text));
  const [pay] = occupation.estimatedSalary;
  const total = section("compensation").total;
  assert.deepEqual([pay.percentile25, pay.median, pay.percentile75], [total.p25.value, total.p50.value, total.p75.value]);
});

test("the types are those of the schemas, and a consumer compiles with them", async () => {
  assert.equal(readFileSync(TYPES, "utf8"), await types(), "run 'npm run types' in tests/site and commit schemas/site/v1/types.d.ts");
  execFileSync(join(here, "node_modules/.bin/tsc"), ["-p", here], { stdio: "inherit" });
});

test("a generator builds a site of it whose links lead somewhere", () => {
  const site = join(work, "site");
  const env = { ...process.env, RELEASE_FOLDER: release, SITE_FOLDER: site };
  execFileSync(join(here, "node_modules/.bin/eleventy"), ["--config=eleventy/eleventy.config.mjs", "--quiet"], { cwd: here, env, stdio: "inherit" });
  const { pages, redirects } = json(release, "manifest.json");
  const built = new Set(files(site).map((file) => "/" + file.replace(/(^index)?\.html$/, "")));
  assert.equal(built.size, pages.length + redirects.length);
  assert.match(readFileSync(join(site, "index.html"), "utf8"), /"item":"https:\/\/example\.com\/"[^]*href="\/amazon"/);
  const boston = readFileSync(join(site, "amazon/senior-data-engineer/boston.html"), "utf8");
  assert.match(boston, /Median \$334K, n 208/);
  for (const file of files(site)) {
    for (const [, target] of readFileSync(join(site, file), "utf8").matchAll(/href="([^"]+)"/g)) assert.ok(built.has(target), `${file}: ${target}`);
  }
});

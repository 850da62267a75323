// The preview in a real browser. Settings come from the environment of SiteBuilderTest.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const { PREVIEW, HOSTILE, PULLED, SCREENSHOTS } = process.env;
const STAFF = "amazon/staff-data-engineer";
const document = JSON.parse(readFileSync(join(PULLED, "pages", `${STAFF}.json`), "utf8"));
const section = (id) => document.sections.find((one) => one.id === id).data;
/** Milliseconds; a machine that does much else is slow. */
const PATIENCE = 120_000;
let browser;

/** A page of the preview whose console stayed silent. */
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("dialog", (dialog) => { troubles.push("a dialog opened"); dialog.dismiss(); });
  page.on("request", (request) => request.url().startsWith(new URL(url).origin) || troubles.push(`a request to ${request.url()}`));
  await page.goto(url, { waitUntil: "load" });
  return { page, troubles };
}

const shot = (page, name) => page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });

before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    timeout: PATIENCE,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});
after(() => browser?.close());

test("charts and numbers are those of the document", async () => {
  const { page, troubles } = await open(`${PREVIEW}/page/${STAFF}`);
  assert.equal(await page.title(), document.title.text);
  const median = page.locator("#compensation .figure", { hasText: "Median" }).first();
  assert.equal(await median.locator(".value").innerText(), section("compensation").total.p50.display);
  const labels = await page.locator(".canvas").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  const quantiles = labels.find((label) => label.includes("by percentile"));
  for (const quantile of Object.values(section("compensation").total)) assert.ok(quantiles.includes(quantile.display), quantile.display);
  const years = labels.find((label) => label.includes("by year"));
  for (const year of section("compensation").by_year.filter((one) => one.p50.value !== null)) assert.ok(years.includes(`${year.year} ${year.p50.display}`));
  for (const round of section("round_focus").rounds) {
    const label = labels.find((one) => one.startsWith("Domain concentration") && one.includes(round.name));
    for (const domain of round.domains) assert.ok(label.includes(`${domain.name} ${domain.share.display}`), domain.name);
  }
  const drawn = await page.locator(".canvas canvas").evaluateAll((all) =>
    all.map((canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((byte) => byte !== 0)));
  assert.equal(drawn.length, labels.length);
  assert.ok(drawn.every(Boolean), "every chart has something drawn");
  await shot(page, "staff");
  assert.deepEqual(troubles, []);
});

test("beside each number stands what it rests on", async () => {
  const { page } = await open(`${PREVIEW}/page/${STAFF}`);
  const median = page.locator("#compensation .figure", { hasText: "Median" }).first();
  const facts = median.locator("dl");
  assert.equal(await facts.isVisible(), false);
  const p50 = section("compensation").total.p50;
  const says = async (how) => {
    const text = await facts.innerText();
    for (const part of [String(p50.n), String(p50.interval.low), p50.scope, p50.method]) assert.ok(text.includes(part), `${how}: ${part}`);
  };
  await median.hover();
  await says("on hover");
  await page.mouse.move(0, 0);
  assert.equal(await facts.isVisible(), false);
  await median.locator("summary").click();
  await page.mouse.move(0, 0);
  await says("on a click");
});

test("it is used with the keyboard and read aloud", async () => {
  const { page } = await open(`${PREVIEW}/page/${STAFF}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the content");
  await page.locator("#compensation summary").first().focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#compensation .figure").first().getAttribute("open"), "");
  const regions = await page.locator("section[aria-labelledby]").count();
  assert.equal(regions, document.sections.length);
  const charts = await page.locator(".canvas").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  assert.ok(charts.length >= 5, `${charts.length} charts`);
  for (const name of charts) assert.equal(await page.getByRole("img", { name, exact: true }).count(), 1, name);
  const names = await page.locator(".figure .name").evaluateAll((all) => all.map((one) => one.textContent.trim()));
  assert.ok(names.length > 30 && names.every((name) => name !== ""), "every number has a name");
  assert.ok(names.includes(`Share that requires ${section("tech_stack").skills[0].name}`));
  assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), document.title.text);
  assert.ok(await page.getByRole("navigation", { name: "Preview" }).isVisible());
});

const colours = (page) => page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]);

test("it fits on a phone and in the dark", async () => {
  const [ink, paper] = await colours((await open(`${PREVIEW}/`, { colorScheme: "light" })).page);
  for (const [name, path] of [["staff", `page/${STAFF}`], ["release", ""], ["technology", "page/technologies/apache-spark"]]) {
    const { page, troubles } = await open(`${PREVIEW}/${path}`, { viewport: { width: 375, height: 800 }, colorScheme: "dark", isMobile: true, hasTouch: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
    const [light, dark] = await colours(page);
    assert.notEqual(light, ink, "ink is light in the dark");
    assert.notEqual(dark, paper, "paper is dark in the dark");
    await shot(page, `${name}-phone-dark`);
    assert.deepEqual(troubles, []);
  }
});

test("a release shows its pages, what is missing and why, and findings", async () => {
  const { page, troubles } = await open(`${PREVIEW}/`);
  const manifest = JSON.parse(readFileSync(join(PULLED, "manifest.json"), "utf8"));
  assert.equal(await page.locator("#pages + ul > li").count(), manifest.pages.length);
  assert.equal(await page.locator("#missing + ul > li").count(), manifest.not_made.length);
  assert.ok((await page.locator("#missing + ul").innerText()).includes(manifest.not_made[0].reason));
  const findings = JSON.parse(readFileSync(join(PULLED, "consistency.json"), "utf8")).pages;
  assert.equal(await page.locator("#findings + ul > li").count(), findings.length);
  await page.getByRole("link", { name: /^technology/ }).click();
  assert.equal(await page.locator("#pages + ul > li").count(), manifest.pages.filter((one) => one.page_type === "technology").length);
  await shot(page, "release");
  assert.deepEqual(troubles, []);
});

test("every kind of page is shown", async () => {
  const manifest = JSON.parse(readFileSync(join(PULLED, "manifest.json"), "utf8"));
  const kinds = new Set(manifest.pages.map((one) => one.page_type));
  const shown = manifest.pages.filter((one) => one.page_type === "round" || kinds.delete(one.page_type));
  for (const { slug, title } of shown) {
    const { page, troubles } = await open(`${PREVIEW}/page/${slug}`);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), title);
    assert.deepEqual(troubles, [], slug);
  }
});

test("a builder's document is shown byte for byte", async () => {
  for (const slug of [STAFF, "index"]) {
    const shown = Buffer.from(await (await fetch(`${PREVIEW}/json/${slug}`)).arrayBuffer());
    assert.deepEqual(shown, readFileSync(join(PULLED, "pages", `${slug}.json`)));
  }
});

test("hostile words are shown and do not run", async () => {
  for (const path of ["", "page/hostile"]) {
    const { page, troubles } = await open(`${HOSTILE}/${path}`);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.ok((await page.locator("body").innerText()).includes("<script>window.hacked"));
    assert.equal(await page.locator("img").count(), 0);
    assert.deepEqual(troubles, []);
  }
});

test("the policy lets nothing else run, and another host's name gets no answer", async () => {
  const answer = await fetch(`${PREVIEW}/`);
  const policy = answer.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
  assert.equal((await fetch(`${PREVIEW}/`, { method: "POST" })).status, 405);
  // Sent as they are: fetch would tidy the path up and take no foreign host.
  const { hostname, port } = new URL(PREVIEW);
  const status = (path, host) => new Promise((resolve, reject) => {
    http.get({ hostname, port, path, headers: { host } }, (answer) => { answer.resume(); resolve(answer.statusCode); }).on("error", reject);
  });
  assert.equal(await status("/", `localhost:${port}`), 200);
  assert.equal(await status("/", "evil.example"), 421);
  for (const path of ["/page/../../etc/passwd", "/page/%2e%2e/%2e%2e/etc/passwd", "/assets/../preview/page.peb"]) {
    assert.equal(await status(path, `localhost:${port}`), 404, path);
  }
  assert.equal((await fetch(`${PREVIEW}/?release=nothing`)).status, 404);
});

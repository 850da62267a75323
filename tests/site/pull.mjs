// Pulls the current release into a folder, the way a site build would: node pull.mjs BUCKET FOLDER [ENDPOINT]; one at a time in a folder
// Fetches only what changed, checks every hash, and puts current.json down last: while it is there, all files are of one release.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";

const [bucket, folder, endpoint] = process.argv.slice(2);
const s3 = new S3Client(endpoint ? { endpoint, forcePathStyle: true } : {});
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function fetch(key, hash) {
  const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const bytes = Buffer.from(await object.Body.transformToByteArray());
  if (hash && sha256(bytes) !== hash) throw new Error(`${key} is not what it should be`);
  return bytes;
}
const pointer = await fetch("site/current.json");
const { release_id: release, manifest: key, manifest_sha256: hash } = JSON.parse(pointer);
const manifest = await fetch(key, hash);
const { pages, files } = JSON.parse(manifest);
const [now, next] = [resolve(folder, "pages"), resolve(folder, ".pages.next")];
await rm(next, { recursive: true, force: true });
let fetched = 0;
async function stage({ slug, sha256: want }) {
  const path = resolve(next, `${slug}.json`);
  if (!path.startsWith(next + sep)) throw new Error(`slug ${slug} leads out of the folder`);
  const present = await readFile(resolve(now, `${slug}.json`)).catch(() => null);
  const same = present && sha256(present) === want;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, same ? present : await fetch(`site/objects/${want}.json`, want));
  fetched += same ? 0 : 1;
}
for (let i = 0; i < pages.length; i += 16) await Promise.all(pages.slice(i, i + 16).map(stage));
const others = await Promise.all(Object.entries(files).map(async ([name, want]) => [name, await fetch(`${dirname(key)}/${name}`, want)]));
await rm(join(folder, "current.json"), { force: true });
await rm(now, { recursive: true, force: true });
await rename(next, now);
for (const [name, bytes] of [...others, ["manifest.json", manifest], ["current.json", pointer]]) await writeFile(join(folder, name), bytes);
console.log(`release ${release}: ${pages.length} pages, ${fetched} fetched`);

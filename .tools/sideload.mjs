// npm run sideload: builds the add-in, serves it over HTTPS on localhost:3000 and opens real Excel with the manifest.
import { spawnSync, spawn } from "node:child_process";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** Where office-addin-dev-certs keeps the certificate that this computer trusts. */
const certificate = () => {
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  return ["--server-options-cert", path.join(folder, "localhost.crt"), "--server-options-key", path.join(folder, "localhost.key")];
};
const shell = process.platform === "win32";
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: "inherit", shell }).status ?? 1;

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.log("Настоящий Excel бывает только в Windows и macOS. Здесь можно открыть стенд: npm start.");
  process.exit(2);
}
// These two are fetched when they are needed: they only serve machines that have Excel.
if (run("npx", ["--yes", "office-addin-dev-certs@3", "install"]) !== 0) process.exit(1);
if (run("node", [".tools/build.mjs", "--only", "addin", "--if-changed"]) !== 0) process.exit(1);
const server = spawn("npx", ["webpack", "serve", "--env", "only=addin", "--server-type", "https", "--port", "3000", ...certificate()], {
  cwd: root,
  stdio: "inherit",
  shell,
});
run("npx", ["--yes", "office-addin-debugging@6", "start", "dist/addin/manifest.xml", "desktop"]);
console.log("Excel открыт с надстройкой. Остановить: Ctrl+C, затем npx office-addin-debugging stop dist/addin/manifest.xml");
process.on("SIGINT", () => server.kill());

import { spawn } from "node:child_process";
import path from "node:path";
import { workbenchMounts } from "./mounts";
import { serve } from "./static-server";

const WISHED_PORT = 3210;

/** Opens the user's browser where there is one; a machine without a desktop just gets the address. */
function openBrowser(address: string): void {
  if (process.env.CI || process.env.NO_BROWSER) return;
  const command =
    process.platform === "win32"
      ? { file: "cmd", args: ["/c", "start", "", address] }
      : { file: process.platform === "darwin" ? "open" : "xdg-open", args: [address] };
  const child = spawn(command.file, command.args, { stdio: "ignore", detached: true });
  child.on("error", () => console.log("Браузер не найден: откройте адрес сами."));
  child.unref();
}

async function start(): Promise<void> {
  const root = path.resolve(__dirname, "../../..");
  const mounts = workbenchMounts(root);
  const wished = Number(process.env.PORT ?? WISHED_PORT);
  const { address } = await serve(mounts, wished).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    console.log(`Порт ${wished} занят, беру свободный.`);
    return serve(mounts, 0);
  });
  console.log(`Стенд «План качества» открыт: ${address}`);
  console.log("Слева книга с учебным планом, справа область надстройки. Остановить: Ctrl+C.");
  openBrowser(address);
}

void start();

import { useCallback, useEffect, useRef, useState } from "react";
import { UnusableFile } from "../../ports/errors";
import { translatorFor, isMessageKey } from "../../i18n/messages";
import { DARK_THEME, LIGHT_THEME } from "../bridge/theme";
import { importWorkbook } from "../engine/import";
import { saveWorkbook } from "../engine/save";
import { SAMPLES } from "./samples";
import { FUNCTIONS_PAGE, Workbench } from "./workbench";

const t = translatorFor("ru");

declare global {
  interface Window {
    qualityPlanWorkbench?: Workbench;
  }
}

/** The opened file, and how many times one was opened: the pane's frame is loaded anew each time. */
interface Opened {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly turn: number;
}

function sentenceFor(error: unknown, name: string): string {
  if (!(error instanceof UnusableFile)) throw error;
  const key = `file.${error.code}`;
  return isMessageKey(key) ? t(key, { ...error.args, name }) : t("error.unknown");
}

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The page: a spreadsheet on the left, the built task pane on the right. */
export function WorkbenchPage() {
  const grid = useRef<HTMLDivElement>(null);
  const workbench = useRef<Workbench | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [message, setMessage] = useState("");

  const open = useCallback(async (bytes: Uint8Array, name: string) => {
    if (!workbench.current) return;
    try {
      await workbench.current.open(await importWorkbook(bytes, name));
      setMessage("");
      setOpened((before) => ({ name, bytes, turn: (before?.turn ?? 0) + 1 }));
    } catch (error) {
      setMessage(sentenceFor(error, name));
    }
  }, []);

  const openSample = useCallback(
    async (file: string) => {
      const answer = await fetch(`samples/${file}`);
      await open(new Uint8Array(await answer.arrayBuffer()), file);
    },
    [open],
  );

  useEffect(() => {
    if (!grid.current || workbench.current) return;
    const query = new URLSearchParams(window.location.search);
    const theme = query.get("theme") === "dark" ? DARK_THEME : LIGHT_THEME;
    workbench.current = new Workbench(grid.current, { theme });
    workbench.current.onRefused = (sheet) => setMessage(t("error.protectedSheet", { sheet }));
    window.qualityPlanWorkbench = workbench.current;
    const wanted = query.get("book");
    void openSample(SAMPLES.find(({ file }) => file === wanted)?.file ?? SAMPLES[0].file);
  }, [openSample]);

  const save = async () => {
    if (!workbench.current || !opened) return;
    download(await saveWorkbook(workbench.current.engine.workbook, opened.bytes), opened.name);
  };

  return (
    <div className="wb">
      <header className="wb-bar">
        <h1 data-testid="file-name">{opened?.name ?? "Открываю…"}</h1>
        <select
          aria-label="Учебная книга"
          value={SAMPLES.some(({ file }) => file === opened?.name) ? opened?.name : ""}
          onChange={(event) => void openSample(event.target.value)}
          data-testid="samples"
        >
          <option value="" disabled>
            Учебная книга
          </option>
          {SAMPLES.map(({ file, title }) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
        </select>
        <label>
          Открыть…
          <input
            type="file"
            data-testid="open-file"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void file.arrayBuffer().then((buffer) => open(new Uint8Array(buffer), file.name));
              event.target.value = "";
            }}
          />
        </label>
        <button type="button" onClick={() => void save()} data-testid="save-file">
          Сохранить
        </button>
      </header>
      <div className="wb-body">
        <div className="wb-grid" ref={grid} data-testid="grid" />
        {opened && <iframe key={`functions-${opened.turn}`} hidden title="Функции" src={FUNCTIONS_PAGE} />}
        {opened && (
          <iframe
            key={opened.turn}
            className="wb-pane"
            title="План качества"
            src={`pane.html${window.location.search}`}
            data-testid="pane"
          />
        )}
        {message !== "" && (
          <div className="wb-message" role="alert" data-testid="message">
            {message}
            <button type="button" onClick={() => setMessage("")} aria-label="Закрыть сообщение">
              ×
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

import { Button, Field, Text } from "@fluentui/react-components";
import { useRef } from "react";
import type { PickedFile } from "../../../jobs/roll-up";
import { useServices } from "../../app/services";

interface Props {
  readonly files: readonly PickedFile[];
  readonly onPick: (files: readonly PickedFile[]) => void;
}

/** Picks workbooks from the disk; they are read in the pane and never sent anywhere. */
export function FilePicker({ files, onPick }: Props) {
  const { t } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const pick = (list: FileList | null) =>
    onPick(
      [...(list ?? [])].map((file) => ({
        name: file.name,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      })),
    );
  return (
    <Field label={t("rollup.pick")}>
      <div>
        <input
          ref={input}
          type="file"
          multiple
          accept=".xlsx,.xlsm"
          hidden
          onChange={(event) => pick(event.target.files)}
          data-testid="rollup-files"
        />
        <Button onClick={() => input.current?.click()}>{t("rollup.again")}</Button>
        {files.length > 0 && (
          <Text block data-testid="rollup-picked">
            {t("rollup.picked", { count: files.length })}
          </Text>
        )}
      </div>
    </Field>
  );
}

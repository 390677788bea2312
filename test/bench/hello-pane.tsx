import { Button, Field, FluentProvider, Textarea, Title2, webLightTheme } from "@fluentui/react-components";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** What Microsoft's own React template of a pane does: a title, a text field and a button that writes it into a cell. */
function HelloPane() {
  const [text, setText] = useState("Hello");
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[text]];
      await context.sync();
    });
  return (
    <FluentProvider theme={webLightTheme}>
      <Title2>Hello</Title2>
      <Field label="Text">
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" onClick={() => void insert()}>
        Insert
      </Button>
    </FluentProvider>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<HelloPane />);

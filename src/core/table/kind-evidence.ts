import type { DraftColumn } from "./draft-column";
import type { Frame } from "./frame";
import type { Topic } from "./header-lexicon";
import type { ColumnRole } from "./model";
import type { SheetView } from "./sheet-view";

/** What the kind of a table is judged by. */
export interface Evidence {
  readonly view: SheetView;
  readonly frame: Frame;
  /** Folded title above the table. */
  readonly title: string;
  /** A cyclogram marks months or years with signs. */
  readonly hasMarks: boolean;
  /** Sections are named after months. */
  readonly hasMonthSections: boolean;
}

/** From here on the decision is for a kind; below, the table is «other». */
export const DECISION_LIMIT = 0.5;
const TOPIC_LIMIT = 0.5;

/** Titles of sheets that hold no plan, whatever dates and persons stand in them. */
export const REGISTER_TITLE =
  /^(?:реестр|журнал|книга|опись|номенклатур|список|состав|ведомост|меню|расписани|прайс|штатн|табель|смета|каталог|банк данных|база данных|справочник|(?:сводн\p{L}+ )?заявк|(?:индивидуальн\p{L}+ )?учебн\p{L}+ план(?!\p{L})|график (?:отпуск|дежурств|консультаци))/u;
export const REGISTER_LOSS = 0.35;

/** The columns of a table by their roles and topics. */
export class Roles {
  private readonly byRole = new Map<ColumnRole, DraftColumn>();
  readonly years: number;

  constructor(readonly columns: readonly DraftColumn[]) {
    for (const column of columns) if (!this.byRole.has(column.role)) this.byRole.set(column.role, column);
    this.years = columns.filter(({ role }) => role.startsWith("value:")).length;
  }

  has(...roles: ColumnRole[]): boolean {
    return roles.some((role) => this.byRole.has(role));
  }

  /** Words of the header for the role: 0 where the role comes from the content alone. */
  words(role: ColumnRole): number {
    const column = this.byRole.get(role);
    return column ? (column.score.topics.get(role as Topic) ?? 0) : 0;
  }

  get(role: ColumnRole): DraftColumn | null {
    return this.byRole.get(role) ?? null;
  }

  /** Columns that are about something else than plans: their best topic. */
  topic(topic: Topic, limit = TOPIC_LIMIT): number {
    return this.about(topic, limit).length;
  }

  /** Without those of words: «Код участника» says who it was, «я | н | б» under days who was there. */
  figures(topic: Topic): number {
    return this.about(topic, TOPIC_LIMIT).filter(
      ({ profile }) => profile.filled === 0 || profile.number >= 0.5,
    ).length;
  }

  /** Those of them that hold anything: an empty «Отметка школы» is still to be filled in. */
  filled(topic: Topic): number {
    return this.about(topic, TOPIC_LIMIT).filter(({ profile }) => profile.filled > 0).length;
  }

  private about(topic: Topic, limit: number): DraftColumn[] {
    return this.columns.filter(
      ({ score, role }) =>
        score.best === topic && score.bestScore >= limit && (role === "other" || role.startsWith("value:")),
    );
  }
}

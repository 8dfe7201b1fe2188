/** The meetings of QMSum's product split, cut into passages, with questions that are asked inside one meeting. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where the set lies: INHOUSE_QMSUM, or beside the repository; undefined when it is in neither place. */
export function qmsumFolder(root: string): string | undefined {
  const dir = resolve(root, process.env["INHOUSE_QMSUM"] ?? "../shared/data/qmsum-product");
  return existsSync(join(dir, "corpus.jsonl")) ? dir : undefined;
}

interface Passage {
  _id: string;
  text: string;
  meeting: string;
}

interface Query {
  _id: string;
  text: string;
  meeting: string;
}

export interface MeetingQuestion {
  id: string;
  query: string;
  /** The meeting's folder. */
  path: string;
  /** Grade by file. */
  relevant: Record<string, number>;
}

function readLines(file: string): string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

export function readQueries(dir: string): Query[] {
  return readLines(join(dir, "queries.jsonl")).map((line) => JSON.parse(line) as Query);
}

/** One file a passage: `calls/<meeting>/<n>.md`. */
function fileOf(id: string): string {
  const [meeting = "", number = ""] = id.split("#");
  return `calls/${meeting}/${number}.md`;
}

/** Writes the passages of the first `meetings` meetings as files. */
export function writeMeetings(dir: string, target: string, meetings = Infinity): void {
  const passages = readLines(join(dir, "corpus.jsonl")).map((line) => JSON.parse(line) as Passage);
  const kept = new Set([...new Set(passages.map(({ meeting }) => meeting))].slice(0, meetings));
  for (const { _id, text, meeting } of passages) {
    if (!kept.has(meeting)) continue;
    const file = join(target, fileOf(_id));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\nkind: call\n---\n${text}\n`);
  }
}

/** The judged questions whose meetings were written. */
export function meetingQuestions(dir: string, target: string): MeetingQuestion[] {
  const grades = new Map<string, Record<string, number>>();
  for (const line of readLines(join(dir, "qrels.tsv")).slice(1)) {
    const [query = "", passage = "", grade = "0"] = line.split("\t");
    grades.set(query, { ...grades.get(query), [fileOf(passage)]: Number(grade) });
  }
  return readQueries(dir)
    .map(({ _id, text, meeting }) => ({
      id: _id,
      query: text,
      path: `calls/${meeting}`,
      relevant: grades.get(_id) ?? {},
    }))
    .filter(({ path, relevant }) => Object.keys(relevant).length > 0 && existsSync(join(target, path)));
}

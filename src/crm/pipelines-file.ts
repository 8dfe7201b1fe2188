/** `pipelines.yaml` beside the exports: which stages are open, won and lost, which a CSV cannot say. */
import { readFile } from "node:fs/promises";
import { isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { InhouseError } from "../errors.ts";
import type { Pipeline, StageOutcome } from "./crm.ts";

const stage = z.strictObject({
  order: z.int(),
  name: z.string().min(1),
  type: z.enum(["open", "won", "lost"]),
  id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
});
const pipelinesFile = z
  .array(
    z.strictObject({
      pipeline: z.string().min(1),
      id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
      stages: z.array(stage).min(1),
    }),
  )
  .min(1);

/** Reads and checks the file. Ids that it leaves out are kept from `known` or made from the names. */
export async function readPipelines(path: string, known: readonly Pipeline[]): Promise<Pipeline[]> {
  const text = await readFile(path, "utf8");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (what: string, offset: number | undefined): never => {
    const { line, col } = lines.linePos(offset ?? 0);
    throw new InhouseError("IMPORT_INVALID", {
      what,
      where: { file: path, line, column: col, source: text.split("\n")[line - 1] ?? "" },
      next: "Write a list of {pipeline: NAME, stages: [{order: 0, name: NAME, type: open | won | lost}]}.",
    });
  };
  const [syntax] = document.errors;
  if (syntax) return fail(syntax.message.split("\n")[0] ?? syntax.message, syntax.pos[0]);
  const parsed = pipelinesFile.safeParse(document.toJS());
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    let path = (issue?.path ?? []).filter((key) => typeof key !== "symbol");
    let node = document.getIn(path, true);
    while (!isNode(node) && path.length > 0) {
      path = path.slice(0, -1);
      node = document.getIn(path, true);
    }
    const offset = isNode(node) ? node.range?.[0] : undefined;
    return fail(`${(issue?.path ?? []).join(".") || "The file"}: ${issue?.message ?? "is not as expected"}`, offset);
  }
  return withIds(
    parsed.data.map((each) => ({
      id: each.id,
      label: each.pipeline,
      stages: each.stages.map((s) => ({ id: s.id, label: s.name, order: s.order, outcome: s.type })),
    })),
    known,
  );
}

/** A pipeline as a file or an export names it: ids may still be missing. */
export interface NamedPipeline {
  id: string | undefined;
  label: string;
  stages: { id: string | undefined; label: string; order: number; outcome: StageOutcome }[];
}

/** Fills in ids: the known ones by label, else the label without spaces, made unique across pipelines. */
export function withIds(pipelines: readonly NamedPipeline[], known: readonly Pipeline[]): Pipeline[] {
  const named = new Set(pipelines.map((each) => each.label));
  const taken = new Set(known.filter((each) => !named.has(each.label)).flatMap((each) => each.stages.map((s) => s.id)));
  return pipelines.map((each) => {
    const before = known.find((pipeline) => pipeline.id === each.id || pipeline.label === each.label);
    const id = each.id ?? before?.id ?? slug(each.label);
    const stages = each.stages
      .map((stage) => {
        const stageId =
          stage.id ?? before?.stages.find((s) => s.label === stage.label)?.id ?? freeId(slug(stage.label), id, taken);
        taken.add(stageId);
        return { ...stage, id: stageId };
      })
      .sort((a, b) => a.order - b.order);
    return { id, label: each.label, stages };
  });
}

function freeId(wanted: string, pipeline: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? `${pipeline}-${wanted}` : wanted;
}

function slug(label: string): string {
  return label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "") || "stage";
}

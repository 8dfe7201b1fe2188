import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { InferenceSession } from "onnxruntime-node";

/** The outputs of one run, as `bertOnnx` describes them. */
export interface Encoded {
  vector: Float32Array;
  tokens: Float32Array;
}

export interface EncoderPool {
  /** Runs the model on one text's ids. Rejects when the thread dies; the text can then be run elsewhere. */
  encode(ids: Int32Array): Promise<Encoded>;
  close(): Promise<void>;
}

/** Results are the same bytes on any thread: each run has one thread, and nothing depends on the others. */
export const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  // ONNX Runtime's own threads spin while they wait: 118 chunks a second from one run on two threads against 149 from
  // two runs on one each, and 40 against 75 when another process keeps a core busy.
  intraOpNumThreads: 1,
  // The graph is written fused; the full optimiser would put the slow SkipLayerNormalization back.
  graphOptimizationLevel: "basic",
  logSeverityLevel: 3,
};

interface Job {
  ids: Int32Array;
  resolve: (encoded: Encoded) => void;
  reject: (error: Error) => void;
}

interface Lane {
  worker: Worker;
  /** In the order sent. Two, so that the thread has the next at hand while this one is busy elsewhere. */
  sent: Job[];
}
const SENT_AT_MOST = 2;

/**
 * Starts `size` threads, each with the model loaded: about 90 MB, half of which the allocator keeps after `close`.
 * Idle threads do not keep the process alive.
 */
export function encoderPool(modelPath: string, size: number): EncoderPool {
  const waiting: Job[] = [];
  const lanes = new Set<Lane>();

  const feed = (lane: Lane): void => {
    while (lane.sent.length < SENT_AT_MOST) {
      const job = waiting.shift();
      if (!job) break;
      lane.sent.push(job);
      lane.worker.postMessage(job.ids);
    }
    if (lane.sent.length > 0) lane.worker.ref();
    else lane.worker.unref();
  };
  const end = (lane: Lane, error: Error): void => {
    if (!lanes.delete(lane)) return;
    const orphans = lanes.size > 0 ? lane.sent : [...lane.sent, ...waiting.splice(0)];
    for (const job of orphans) job.reject(error);
  };

  const runtime = createRequire(import.meta.url).resolve("onnxruntime-node");
  for (let i = 0; i < size; i++) {
    const workerData: WorkerSettings = { runtime, modelPath, options: SESSION_OPTIONS };
    // From its source text, so that it needs no file of its own in the build.
    const worker = new Worker(`(${encoderThread.toString()})()`, { eval: true, execArgv: [], workerData });
    const lane: Lane = { worker, sent: [] };
    lanes.add(lane);
    worker.unref();
    worker.on("message", (encoded: Encoded) => {
      lane.sent.shift()?.resolve(encoded);
      feed(lane);
    });
    worker.on("error", (error) => {
      end(lane, error instanceof Error ? error : new Error(String(error)));
    });
    worker.on("exit", () => {
      end(lane, new Error("the embedding thread ended"));
    });
  }
  return {
    encode: (ids) =>
      new Promise((resolve, reject) => {
        if (lanes.size === 0) {
          reject(new Error("the embedding threads have ended"));
          return;
        }
        waiting.push({ ids, resolve, reject });
        for (const lane of [...lanes].sort((a, b) => a.sent.length - b.sent.length)) feed(lane);
      }),
    close: async () => {
      await Promise.all([...lanes].map(({ worker }) => worker.terminate()));
    },
  };
}

interface WorkerSettings {
  runtime: string;
  modelPath: string;
  options: InferenceSession.SessionOptions;
}

/** Runs in the thread, from its source text: it may use nothing from outside its own braces. */
async function encoderThread(): Promise<void> {
  const thread = process.getBuiltinModule("node:worker_threads");
  const { runtime, modelPath, options } = thread.workerData as WorkerSettings;
  const require = process.getBuiltinModule("node:module").createRequire(runtime);
  const ort = require(runtime) as typeof import("onnxruntime-node");
  const session = await ort.InferenceSession.create(modelPath, options);
  thread.parentPort?.on("message", (ids: Int32Array) => {
    void session.run({ input_ids: new ort.Tensor("int32", ids, [1, ids.length]) }).then((output) => {
      const vector = output["vector"]?.data as Float32Array<ArrayBuffer>;
      const tokens = output["tokens"]?.data as Float32Array<ArrayBuffer>;
      thread.parentPort?.postMessage({ vector, tokens }, [vector.buffer, tokens.buffer]);
    });
  });
}

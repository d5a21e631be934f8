import cliProgress from "cli-progress";
import type {Progress} from "./readAll.ts";

/** Shows what a run does: a bar on a terminal, elsewhere a plain line for each source and step. */
export function progress(stream: NodeJS.WriteStream): {hear: (event: Progress) => void; end: () => void} {
  return stream.isTTY ? bar(stream) : lines(stream);
}

function lines(stream: NodeJS.WriteStream) {
  let said = "";
  return {
    hear(event: Progress): void {
      const now = event.kind === "read" ? `read ${event.source}` : event.name;
      if (now !== said) stream.write(`${now}\n`);
      said = now;
    },
    end(): void {
      stream.write("\n");
    },
  };
}

function bar(stream: NodeJS.WriteStream) {
  const bar = new cliProgress.SingleBar({
    stream,
    format: "{bar} {percentage}% {what}",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  bar.start(1, 0, {what: ""});
  return {
    hear(event: Progress): void {
      if (event.kind === "step") {
        bar.update({what: event.name});
        return;
      }
      bar.setTotal(event.total);
      bar.update(event.read, {what: event.source});
    },
    end(): void {
      bar.stop();
    },
  };
}

import type { Context } from './context.ts';

export interface Progress {
  step(done: number): void;
  end(): void;
}

/** A bar on standard error while long work runs; silent where no terminal shows it. It appears with
 * the eleventh item, and is drawn at most ten times a second. */
export function progressBar(context: Context, label: string, total: number): Progress {
  if (!context.progressIsSeen || total <= 10) return { step: silent, end: silent };
  let drawn = 0;
  const draw = (done: number) => {
    const width = 24;
    const full = Math.round((done / total) * width);
    const bar = '█'.repeat(full) + '░'.repeat(width - full);
    context.complain(`\r\u001b[K${label} ${bar} ${String(done)}/${String(total)}`);
  };
  return {
    step: (done) => {
      const now = performance.now();
      if (done !== total && now - drawn < 100) return;
      drawn = now;
      draw(done);
    },
    end: () => context.complain('\r\u001b[K'),
  };
}

function silent(): void {
  // Nobody looks.
}

/**
 * Work shared out to child processes, one question at a time each, with a limit on how long an answer may take.
 *
 * A child that hangs is ended and one that dies is replaced; either is an answer too. Questions and answers are plain
 * data. Must never be asked to share memory: a child's memory is what is being measured.
 */

import { type ChildProcess, fork } from 'node:child_process';

/** What became of a question that got no answer. */
export type Trouble = 'hung' | 'died';

export interface Sharing<Question, Answer> {
  /** A script that answers each message with one message. */
  readonly script: string;
  readonly questions: Iterable<Question>;
  readonly children: number;
  readonly limitMs: number;
  readonly hear: (question: Question, answer: Answer | Trouble) => void;
}

class Child<Question, Answer> {
  private process: ChildProcess | null = null;
  private readonly script: string;

  constructor(script: string) {
    this.script = script;
  }

  ask(question: Question, limitMs: number): Promise<Answer | Trouble> {
    this.process ??= fork(this.script, { serialization: 'advanced', execArgv: ['--expose-gc'] });
    const child = this.process;
    return new Promise((resolve) => {
      const done = (answer: Answer | Trouble) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === 'hung' || answer === 'died') this.end();
        resolve(answer);
      };
      const timer = setTimeout(() => done('hung'), limitMs);
      child.on('message', (answer) => done(answer as Answer));
      child.on('exit', () => done('died'));
      child.on('error', () => done('died'));
      child.send(question as never);
    });
  }

  end(): void {
    this.process?.removeAllListeners();
    this.process?.kill('SIGKILL');
    this.process = null;
  }
}

/** Asks every question once; settles when all are answered. */
export async function shareOut<Question, Answer>(sharing: Sharing<Question, Answer>): Promise<void> {
  const { script, children, limitMs, hear } = sharing;
  const questions = sharing.questions[Symbol.iterator]();
  const work = async () => {
    const child = new Child<Question, Answer>(script);
    for (let next = questions.next(); !next.done; next = questions.next()) {
      hear(next.value, await child.ask(next.value, limitMs));
    }
    child.end();
  };
  await Promise.all(Array.from({ length: children }, work));
}

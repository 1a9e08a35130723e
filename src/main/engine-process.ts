/**
 * The engine as a process one can send to and hear from, whichever way it was started.
 *
 * In production it is a utility process of Electron, whose Node is new enough. Where GOUJI_ENGINE_NODE names a Node
 * executable (an old Electron in development and tests) it is a plain child of that Node. Must never know what the
 * messages mean.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import type { EngineCall, EngineMessage } from '../shared/contract.ts';

export interface EngineProcess {
  send(call: EngineCall): void;
  /** At most one listener of each kind, set at once after the start. `gone` is called exactly once. */
  listen(message: (message: EngineMessage) => void, gone: (why: string) => void): void;
  stop(): void;
}

/** Starts the engine whose built module is `entry`. */
export function startEngine(entry: string): EngineProcess {
  const node = process.env.GOUJI_ENGINE_NODE;
  // A packaged app never listens to its environment about which program to run.
  return node && !app.isPackaged ? plainChild(node, entry) : utility(entry);
}

function utility(entry: string): EngineProcess {
  const child: UtilityProcess = utilityProcess.fork(entry, [], { serviceName: 'Gouji engine', stdio: 'inherit' });
  return {
    send: (call) => child.postMessage(call),
    listen: (message, gone) => {
      child.on('message', message);
      child.once('exit', (code) => gone(`exit ${code}`));
    },
    stop: () => {
      child.kill();
    },
  };
}

function plainChild(node: string, entry: string): EngineProcess {
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const child: ChildProcess = fork(entry, [], { execPath: node, execArgv: [], env, serialization: 'advanced' });
  return {
    // A child that is just dying refuses the message; `gone` follows and answers every pending call.
    send: (call) => void (child.connected && child.send(call, () => {})),
    listen: (message, gone) => {
      let told = false;
      const once = (why: string) => {
        if (!told) gone(why);
        told = true;
      };
      child.on('message', (data) => message(data as EngineMessage));
      child.once('error', (error) => once(error.message));
      child.once('exit', (code, signal) => once(`exit ${code ?? signal}`));
    },
    stop: () => {
      child.kill();
    },
  };
}

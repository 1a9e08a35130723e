/** All keys on one page. */

import { Modal } from 'antd';
import { useWords } from '../locales/hooks.ts';
import { KEY_SCOPES, KEYS, type KeyName } from '../model/keys.ts';
import { useActs, useSelect } from '../session/hooks.ts';

const ARROWS: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

export function KeysDialog() {
  const words = useWords();
  const acts = useActs();
  const open = useSelect((state) => state.dialog === 'keys');
  const close = () => {
    acts.show(null);
    acts.refocus();
  };
  return (
    <Modal
      open={open}
      title={words.keys.title}
      width={1280}
      style={{ top: 24 }}
      footer={null}
      onCancel={close}
      destroyOnHidden
    >
      <div className="keys">
        {KEY_SCOPES.map((scope) => (
          <section key={scope} className="keys-scope">
            <h3>{words.keys.scope[scope]}</h3>
            <dl>
              {(Object.keys(KEYS) as KeyName[])
                .filter((name) => KEYS[name].scope === scope)
                .map((name) => (
                  <div key={name}>
                    <dt>
                      {KEYS[name].keys.map((combination) => (
                        <Keys key={combination} combination={combination} />
                      ))}
                    </dt>
                    <dd>{words.keys.name[name]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function Keys({ combination }: { readonly combination: string }) {
  return (
    <span className="keys-combination">
      {combination.split('+').map((key) => (
        <kbd key={key}>{ARROWS[key] ?? key}</kbd>
      ))}
    </span>
  );
}

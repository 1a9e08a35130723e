/** All keys on one page, and a search over them: by what they do, or by how they are written. */

import { Input, type InputRef, Modal } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { useWords } from '../locales/hooks.ts';
import { keysFound } from '../model/key-search.ts';
import { KEY_SCOPES, KEYS } from '../model/keys.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { SearchOutlined } from './icons.tsx';
import { Keys } from './Keys.tsx';

export function KeysDialog() {
  const words = useWords();
  const acts = useActs();
  const open = useSelect((state) => state.dialog === 'keys');
  const search = useRef<InputRef>(null);
  const close = () => {
    acts.show(null);
    acts.refocus();
  };
  return (
    <Modal
      open={open}
      title={<h2>{words.keys.title}</h2>}
      width={1280}
      style={{ top: 24 }}
      footer={null}
      onCancel={close}
      // The dialog gives the keyboard to the button that closes it.
      afterOpenChange={(isOpen) => isOpen && search.current?.focus()}
      destroyOnHidden
    >
      <KeyMap search={search} />
    </Modal>
  );
}

function KeyMap({ search }: { readonly search: RefObject<InputRef | null> }) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const found = keysFound(words.keys.name, words.keys.scope, query);
  return (
    <>
      <Input
        ref={search}
        className="keys-search"
        prefix={<SearchOutlined />}
        allowClear
        aria-label={words.keys.search}
        placeholder={words.keys.search}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 ? (
        <p className="keys-none" role="status">
          {words.keys.nothing}
        </p>
      ) : null}
      <div className="keys">
        {KEY_SCOPES.filter((scope) => found.some((name) => KEYS[name].scope === scope)).map((scope) => (
          <section key={scope} className="keys-scope">
            <h3>{words.keys.scope[scope]}</h3>
            <dl>
              {found
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
    </>
  );
}

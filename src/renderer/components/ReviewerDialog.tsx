/**
 * Asks for the reviewer's name: once before anything else, and again whenever it is to change. The first time it is all
 * there is on the page, so the language is offered here too.
 */

import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../locales/hooks.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { GlobalOutlined } from './icons.tsx';

export function ReviewerDialog() {
  const words = useWords();
  const acts = useActs();
  const open = useSelect((state) => state.dialog === 'reviewer');
  const reviewer = useSelect((state) => state.reviewer);
  const needed = reviewer === '';
  const close = () => {
    acts.show(null);
    acts.refocus();
  };
  return (
    <Modal
      open={open}
      title={words.reviewer.title}
      width={400}
      footer={null}
      closable={!needed}
      keyboard={!needed}
      mask={{ closable: !needed }}
      onCancel={close}
      destroyOnHidden
    >
      <NameForm first={reviewer} />
    </Modal>
  );
}

function NameForm({ first }: { readonly first: string }) {
  const words = useWords();
  const acts = useActs();
  const locale = useSelect((state) => state.locale);
  const [name, setName] = useState(first);
  return (
    <form
      className="reviewer-form"
      onSubmit={(event) => {
        event.preventDefault();
        void acts.setReviewer(name).then(acts.refocus);
      }}
    >
      <p>{words.reviewer.explain}</p>
      <div className="reviewer-line">
        <Input
          autoFocus
          aria-label={words.reviewer.name}
          placeholder={words.reviewer.name}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {words.reviewer.save}
        </Button>
      </div>
      {first === '' ? (
        <Button
          type="link"
          size="small"
          className="reviewer-language"
          icon={<GlobalOutlined />}
          lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() => void acts.setLocale(locale === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {words.top.language}
        </Button>
      ) : null}
    </form>
  );
}

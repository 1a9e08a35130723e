/** The bar on top: the dataset and what can be done with it as a whole. */

import { Button, Dropdown, type MenuProps } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../locales/hooks.ts';
import { reviewProgress } from '../model/library.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { SCREENS } from '../session/state.ts';
import {
  DownOutlined,
  ExportOutlined,
  GlobalOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  UserOutlined,
} from './icons.tsx';
import { LookMenu } from './LookMenu.tsx';

const fileName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

export function TopBar() {
  const words = useWords();
  const acts = useActs();
  const dataset = useSelect((state) => state.dataset);
  const reviewer = useSelect((state) => state.reviewer);
  const locale = useSelect((state) => state.locale);
  const person = reviewer === '' ? words.top.noReviewer : words.top.reviewer(reviewer);
  return (
    <header className="top-bar">
      <h1 className="top-name">{words.app}</h1>
      <DatasetMenu />
      {dataset ? <Screens /> : null}
      <div className="top-space" />
      <Button
        type="text"
        className="top-palette"
        icon={<SearchOutlined />}
        aria-label={words.palette.label}
        title={`${words.palette.label} Ctrl+K`}
        onClick={() => acts.show('palette')}
      >
        <span className="top-wide">{words.palette.call}</span>
        <kbd className="top-wide">Ctrl+K</kbd>
      </Button>
      {dataset ? <Progress /> : null}
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={person}
        title={person}
        onClick={() => acts.show('reviewer')}
      >
        <span className="top-label">{person}</span>
      </Button>
      {dataset ? (
        <Button
          icon={<ExportOutlined />}
          aria-label={words.top.export}
          title={`${words.top.export} Ctrl+E`}
          onClick={() => void acts.exportWorkbook(words.top.workbookSuffix)}
        >
          <span className="top-label">{words.top.export}</span>
        </Button>
      ) : null}
      <Button
        type="text"
        icon={<GlobalOutlined />}
        aria-label={words.top.languageLabel}
        onClick={() => void acts.setLocale(locale === 'zh-CN' ? 'en' : 'zh-CN')}
      >
        {words.top.language}
      </Button>
      <LookMenu />
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={words.help.title}
        title={`${words.help.title} Shift+F1`}
        onClick={() => acts.show('help')}
      />
    </header>
  );
}

/** The ways to the screens of the dataset; the one in sight is marked, not while a report is. */
function Screens() {
  const words = useWords();
  const acts = useActs();
  const current = useSelect((state) => (state.review === null ? state.screen : null));
  return (
    <nav className="top-screens" aria-label={words.list.screens}>
      {SCREENS.map((screen, at) => (
        <button
          type="button"
          key={screen}
          className="filter"
          title={`Ctrl+${at + 1}`}
          aria-current={screen === current ? 'page' : undefined}
          onClick={() => acts.goTo(screen)}
        >
          {words.screens[screen]}
        </button>
      ))}
    </nav>
  );
}

function DatasetMenu() {
  const words = useWords();
  const acts = useActs();
  const dataset = useSelect((state) => state.dataset);
  const recent = useSelect((state) => state.recent);
  const others = recent.filter((path) => path !== dataset?.path);
  const items: MenuProps['items'] = [
    { key: 'new', label: words.top.newDataset, onClick: () => void acts.newDataset() },
    { key: 'open', label: words.top.openDataset, onClick: () => void acts.openDataset() },
    { key: 'copy', label: words.top.saveCopy, disabled: dataset === null, onClick: () => void acts.saveCopy() },
    ...(others.length > 0
      ? [
          {
            type: 'group' as const,
            key: 'recent',
            label: words.top.recent,
            children: others.slice(0, 8).map((path) => ({
              key: path,
              label: fileName(path),
              title: path,
              onClick: () => void acts.openRecent(path),
            })),
          },
        ]
      : []),
  ];
  const name = dataset?.name ?? words.top.noDataset;
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className="top-dataset" aria-label={words.top.dataset(name)} title={dataset?.path ?? ''}>
        {name}
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}

function Progress() {
  const words = useWords();
  const summaries = useSelect((state) => state.summaries);
  const { reviewed, total } = useMemo(() => reviewProgress(summaries), [summaries]);
  if (total === 0) return null;
  return (
    <div className="top-progress">
      <span>{words.top.progress(reviewed, total)}</span>
      <progress value={reviewed} max={total} aria-label={words.top.progressLabel} />
    </div>
  );
}

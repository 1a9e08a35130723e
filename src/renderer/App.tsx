/** The whole page, top to bottom: bar, notice, screen, import; over it the drop overlay, dialogs and panels. */

import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { Crash } from './components/Crash.tsx';
import { DropZone } from './components/DropZone.tsx';
import { HistoryPanel } from './components/HistoryPanel.tsx';
import { HelpPanel } from './components/help/HelpPanel.tsx';
import { ImportStrip } from './components/ImportStrip.tsx';
import { KeysDialog } from './components/KeysDialog.tsx';
import { NoticeBar } from './components/NoticeBar.tsx';
import { PendingBar } from './components/PendingBar.tsx';
import { Palette } from './components/palette/Palette.tsx';
import { ReviewerDialog } from './components/ReviewerDialog.tsx';
import { TopBar } from './components/TopBar.tsx';
import { TourBar } from './components/tour/TourBar.tsx';
import { UntoldBar } from './components/UntoldBar.tsx';
import { useAppKeys } from './components/useAppKeys.ts';
import { useHeldKeys } from './components/useHeldKeys.ts';
import { useWords } from './locales/hooks.ts';
import { screenFor } from './screens/index.ts';
import { runCommand } from './session/commands.ts';
import { useActs, useSelect } from './session/hooks.ts';
import { antdTheme, applyScheme } from './theme/index.ts';
import { useScheme } from './theme/scheme.ts';
import './components/list.css';
import './components/shell.css';
import './screens/start/start.css';

/** Two characters of a button's words are not pulled apart. */
const BUTTON = { autoInsertSpace: false };

export function App() {
  const locale = useSelect((state) => state.locale);
  const shown = useSelect((state) => state.ready || state.notice !== null);
  const Screen = useSelect(screenFor);
  const acts = useActs();
  const words = useWords();
  const scheme = useScheme();
  const density = useSelect((state) => state.look.density);
  const theme = useMemo(() => antdTheme(scheme), [scheme]);
  useAppKeys();
  useHeldKeys();

  useLayoutEffect(() => applyScheme(document, scheme), [scheme]);
  useLayoutEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.app;
  }, [locale, words]);
  useEffect(
    () => window.gouji.on('command', (name) => runCommand(acts, name, words.top.workbookSuffix)),
    [acts, words],
  );

  if (!shown) return null;
  return (
    <ConfigProvider theme={theme} locale={locale === 'zh-CN' ? zhCN : enUS} componentSize="medium" button={BUTTON}>
      <div className="app">
        <TopBar />
        <NoticeBar />
        <UntoldBar />
        <PendingBar />
        <TourBar />
        <Crash locale={locale}>
          <Screen />
        </Crash>
        <ImportStrip />
      </div>
      <DropZone />
      <KeysDialog />
      <ReviewerDialog />
      <HelpPanel />
      <Palette />
      <HistoryPanel />
    </ConfigProvider>
  );
}

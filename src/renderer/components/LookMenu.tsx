/** How the app looks: colours, height of lines, size of type. Everything changes at once, where it can be seen. */

import { Button, Dropdown, type MenuProps } from 'antd';
import { COLOUR_SCHEMES, DENSITIES, FONT_SIZES } from '../../shared/look.ts';
import { useWords } from '../locales/hooks.ts';
import { useActs, useSelect } from '../session/hooks.ts';
import { EyeOutlined } from './icons.tsx';

export function LookMenu() {
  const words = useWords().look;
  const acts = useActs();
  const { colours, density, fontSize } = useSelect((state) => state.look);
  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: words.colours,
      children: COLOUR_SCHEMES.map((scheme) => ({
        key: scheme,
        label: words.scheme[scheme],
        onClick: () => void acts.setLook({ colours: scheme }),
      })),
    },
    {
      type: 'group',
      label: words.density,
      children: DENSITIES.map((each) => ({
        key: each,
        label: words.rows[each],
        onClick: () => void acts.setLook({ density: each }),
      })),
    },
    {
      type: 'group',
      label: words.size,
      children: FONT_SIZES.map((size) => ({
        key: String(size),
        label: words.pixels(size),
        onClick: () => void acts.setLook({ fontSize: size }),
      })),
    },
  ];
  return (
    <Dropdown
      menu={{ items, selectable: true, multiple: true, selectedKeys: [colours, density, String(fontSize)] }}
      trigger={['click']}
    >
      <Button type="text" icon={<EyeOutlined />} aria-label={words.label} title={words.label} />
    </Dropdown>
  );
}

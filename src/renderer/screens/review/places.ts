/** Where the cells of the form on screen stand, for those who draw the cross. */

import { createContext } from 'react';
import type { Places } from '../../model/crosshair.ts';

export const PlacesContext = createContext<Places>(new Map());

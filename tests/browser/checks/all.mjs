// The checks, in the order in which they look at a page.
import { errors, policy, requests, script, shift, weight } from './arrival.mjs';
import { axe, ibm } from './engines.mjs';
import { focus } from './focus.mjs';
import { addresses, links, nu, structure } from './markup.mjs';
import { text } from './text.mjs';
import { forcedColors, motion, print } from './wishes.mjs';

/** A served site. Each run has its own, for they remember what they saw. */
export const everything = (options) => [
  errors(), requests(), policy(), shift(), weight(options), script(), structure(), links(), addresses(), nu(),
  axe(), ibm(), text(), focus(), motion(), forcedColors(), print(),
];

/** A site that is opened from its folder. */
export const fromDisk = () => [errors(), requests(), structure(), links()];

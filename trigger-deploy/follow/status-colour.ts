import type { Colour } from '../../lib/step/colour.ts';
import { isWaiting } from '../states.ts';
import type { Judgement } from './judge-answer.ts';

export function statusColour({ verdict, word }: Judgement): Colour {
  switch (verdict) {
    case 'success':
      return 'green';
    case 'failure':
      return 'red';
    case 'cancelled':
    case 'unknown':
      return 'yellow';
    case 'pending':
      return isWaiting(word) ? 'grey' : 'cyan';
  }
}

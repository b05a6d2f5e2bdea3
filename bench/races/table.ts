import type { World } from '../../demo/world'
import { isTakenAndTold, isTakenOnce, type Race } from './race'
import { enteredOnPaper, postedInDoubt } from './begin'
import { stepsIn, type Steps } from './steps'

type Before = Race['before']
type Calls = Race['calls']
const one = (name: string, before: Before, calls: Calls): Race => ({ name, before, calls })
const both = (name: string, before: Before, calls: Calls, texts: [string, string]): Race => ({
  ...one(name, before, calls),
  both: texts,
})
const A = '左手写的'
const B = '右手写的'

/** All races: those in which only one of two calls may win, and those in which both must succeed. */
export function racesIn(world: World): readonly Race[] {
  const s = stepsIn(world)
  return [...racesToTake(s), ...racesToClose(s), ...racesAbout(s), ...meetingsThatStand(s)]
}

/** Races about taking a need, handing it over or declining it. */
function racesToTake(s: Steps): readonly Race[] {
  const mine = s.claim('zhou-min')
  return [
    one('claim', [], [mine, s.claim('sun-jie')]),
    one('claim and edit', [], [s.claimUnedited('zhou-min'), s.edit('li-na')]),
    one('claim one, and claim many', [], [mine, s.claimMany('sun-jie')]),
    one('claim many', [], [s.claimMany('zhou-min'), s.claimMany('sun-jie')]),
    one('offer to two', [mine], [s.offer('zhou-min', 'sun-jie'), s.offer('zhou-min', 'wang-hao')]),
    one(
      'offer many to two',
      [mine],
      [s.offerMany('zhou-min', 'sun-jie'), s.offerMany('zhou-min', 'wang-hao')],
    ),
    one(
      'accept and refuse an offer',
      [mine, s.offer('zhou-min', 'sun-jie')],
      [s.accept('sun-jie'), s.refuse('sun-jie')],
    ),
    one('decline', [], [s.decline('zhou-min'), s.decline('sun-jie')]),
    one('decline and withdraw', [], [s.decline('zhou-min'), s.withdraw('li-na')]),
    one('ask to decline', [mine, s.say('zhou-min', A)], [s.askDecline('zhou-min'), s.askDecline('zhou-min')]),
    one(
      'decide otherwise',
      [mine, s.say('zhou-min', A), s.askDecline('zhou-min')],
      [s.rule('lin-yue', true), s.rule('guo-qiang', false)],
    ),
    one('contest', [s.decline('zhou-min')], [s.contest('li-na'), s.contest('li-na')]),
    {
      ...one(
        'take over from an officer who is away',
        [mine, s.goAway('zhou-min', 'sun-jie')],
        [s.takeOver('sun-jie', 'zhou-min', 'sun-jie'), s.takeOver('lin-yue', 'zhou-min', 'wang-hao')],
      ),
      fair: isTakenOnce(['sun-jie', 'wang-hao']),
    },
    {
      ...one(
        'take over, and an answer of the officer who is away',
        [mine, s.goAway('zhou-min', 'sun-jie')],
        [s.takeOver('sun-jie', 'zhou-min', 'sun-jie'), s.say('zhou-min', A)],
      ),
      fair: isTakenAndTold('sun-jie', A),
    },
  ]
}

/** Races about ending a need, splitting it, or sending it to another region. */
function racesToClose(s: Steps): readonly Race[] {
  const mine = s.claim('zhou-min')
  const solved = [mine, s.propose('zhou-min'), s.confirm('li-na')]
  return [
    one('propose a solution', [mine], [s.propose('zhou-min'), s.propose('zhou-min')]),
    one('confirm and reject', [mine, s.propose('zhou-min')], [s.confirm('li-na'), s.reject('zhang-wei')]),
    one('rate', solved, [s.rate('li-na', 'satisfied'), s.rate('zhang-wei', 'dissatisfied')]),
    one(
      'call back',
      [...solved, s.rate('li-na', 'dissatisfied')],
      [s.callBack('lin-yue', false), s.callBack('guo-qiang', true)],
    ),
    one('propose a split', [mine], [s.split('zhou-min'), s.split('zhou-min')]),
    one(
      'agree to a split and refuse it',
      [mine, s.split('zhou-min')],
      [s.answerSplit('li-na', true), s.answerSplit('li-na', false)],
    ),
    one('merge one into the other, and the other into it', [], [s.merge('li-na'), s.mergeBack('li-na')]),
    one('merge and withdraw', [], [s.merge('li-na'), s.withdraw('li-na')]),
    one('withdraw', [], [s.withdraw('li-na'), s.withdraw('zhang-wei')]),
    one('forward', [mine], [s.forward('zhou-min'), s.forward('zhou-min')]),
    one('send back', [mine, s.forward('zhou-min')], [s.sendBack('guo-qiang'), s.sendBack('guo-qiang')]),
  ]
}

/** Races about parts of a need: papers, its shared version, doubtful words, the code on paper. */
function racesAbout(s: Steps): readonly Race[] {
  const mine = s.claim('zhou-min')
  const shared = [mine, s.propose('zhou-min'), s.confirmAndShare('li-na')]
  const owing = [mine, s.askPaper('zhou-min')]
  return [
    one('ask for the same paper', [mine], [s.askPaper('zhou-min'), s.askPaper('zhou-min')]),
    one('hand a paper in', owing, [s.handIn('li-na'), s.handIn('zhang-wei')]),
    one('let a paper off', owing, [s.waive('zhou-min'), s.waive('lin-yue')]),
    one(
      'say that a paper is right',
      [...owing, s.handIn('li-na')],
      [s.accepted('zhou-min'), s.accepted('lin-yue')],
    ),
    one('take a solved need off', shared, [s.dropEvidence('zhou-min'), s.dropEvidence('lin-yue')]),
    one('take a solved need off, and back', shared, [s.dropEvidence('zhou-min'), s.unshare('li-na')]),
    {
      ...one('decide on doubtful words', [], [s.review('lin-yue', true), s.review('wang-hao', false)]),
      begin: postedInDoubt,
    },
    {
      ...one(
        'confirm and reject on paper',
        [mine, s.propose('zhou-min')],
        [s.onPaper(true), s.onPaper(false)],
      ),
      begin: enteredOnPaper,
    },
    {
      ...one('take a need over by paper', [], [s.takeByPaper('li-na'), s.takeByPaper('zhang-wei')]),
      begin: enteredOnPaper,
    },
  ]
}

/** Calls that do not exclude each other: both must succeed, and nothing may be lost. */
function meetingsThatStand(s: Steps): readonly Race[] {
  const mine = s.claim('zhou-min')
  return [
    both('reply, both stand', [mine], [s.say('zhou-min', A), s.say('zhou-min', B)], [A, B]),
    both('reply and add, both stand', [mine], [s.say('zhou-min', A), s.supply('li-na', B)], [A, B]),
    both('correct and reply, both stand', [mine], [s.correct('li-na', A), s.say('zhou-min', B)], [A, B]),
    both('internal notes, both stand', [], [s.note('zhou-min', A), s.note('sun-jie', B)], [A, B]),
    both('papers, both stand', [mine], [s.askPaper('zhou-min', A), s.askPaper('zhou-min', B)], [A, B]),
  ]
}

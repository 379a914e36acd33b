/** The first screen. */
export const homeEn = {
  title: 'A network learns with more than it needs. What can go?',
  lead: 'Pruning takes weights, neurons or whole layers out of a trained network, and lets what is left learn a little more. A watch needs that: its memory, its battery and its patience are small. A score guesses what can go; here you see the guess and the truth side by side, and every number is computed while you look.',
  begin: 'Begin with six weights',
  hand: 'By hand: your own small network',
  lab: 'The Lab: data, training, pruning',
  tryIt: 'Click a line to cut it; click again to bring it back.',
  lessons: 'Lessons',
  number: (number: number) => `Lesson ${number}`,
  reached: 'done',
  begun: (done: number) => `${done} ${done === 1 ? 'step' : 'steps'} done`,
  kept: 'What you have done is kept in this browser alone.',
  erase: 'Erase it',
}

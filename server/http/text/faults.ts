import type { Language } from '../language.ts';

/** What a field can be blamed for, as the reader sees it beside the field. */
const sentences = {
  zh: {
    required: '必填',
    wrongType: '类型不对',
    unknownKey: '多余的字段',
    tooShort: '太短或太小',
    tooLong: '太长或太大',
    notOffered: '不在可选范围内',
    wrongFormat: '格式不对',
    invalid: '填写有误',
  },
  en: {
    required: 'is required',
    wrongType: 'is of the wrong type',
    unknownKey: 'is not known here',
    tooShort: 'is too short or too small',
    tooLong: 'is too long or too large',
    notOffered: 'is not one of the choices',
    wrongFormat: 'has the wrong format',
    invalid: 'is not right',
  },
} as const;

export type FieldFault = keyof (typeof sentences)['zh'];

export const faultSentence = (fault: FieldFault, language: Language): string => sentences[language][fault];

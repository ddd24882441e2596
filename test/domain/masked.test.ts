import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedAddress, maskedName, maskedPerson, maskedPhone } from '#domain/masked.ts';

describe('a masked name', () => {
  it.each([
    ['李建国', '李**'],
    ['李四', '李**'],
    ['欧阳修远', '欧阳**'],
    ['欧阳修', '欧阳**'],
    ['欧阳', '欧**'],
    ['𠮷田一', '𠮷**'],
    ['John Smith', 'J**'],
    ['', '**'],
  ])('shows %s as %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it('has the same length for given names of any length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥]{1,4}$/), (given) => {
        expect(maskedName(`李${given}`)).toBe('李**');
      }),
    );
  });
});

describe('a masked phone', () => {
  it.each([
    ['13812341234', '138****1234'],
    ['138 1234 1234', '138****1234'],
    ['+86 138-1234-1234', '138****1234'],
    ['0577-65661234', '****1234'],
    ['6566123', '****6123'],
    ['110', '****'],
  ])('shows %s as %s', (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked);
  });

  it('never lets the four middle digits of a mobile through', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => {
        expect(maskedPhone(phone)).toBe(`${phone.slice(0, 3)}****${phone.slice(7)}`);
      }),
    );
  });
});

describe('a masked address', () => {
  it.each([
    ['李家湾村二组15号', '李家湾村**'],
    ['清溪社区12幢3单元402室', '清溪社区**'],
    ['石桥村水口自然村大樟树下', '石桥村水口自然村**'],
    ['12幢', '**'],
  ])('shows %s as %s', (address, masked) => {
    expect(maskedAddress(address)).toBe(masked);
  });
});

it('masks nothing where nothing is known', () => {
  expect(maskedPerson({ name: '王小明', phone: null, address: null })).toEqual({
    name: '王**',
    phone: null,
    address: null,
  });
});

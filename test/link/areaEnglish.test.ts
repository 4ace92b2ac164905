import {expect, test} from "vitest";
import {areaEnglish, areaShort} from "../../loaders/link/areaEnglish.ts";

const established = new Map([["呼和浩特市", "Hohhot"]]);

test.each([
  ["呼和浩特市", "Hohhot", "Hohhot"],
  ["河北省", "Hebei", "Hebei"],
  ["西安市", "Xi'an", "Xi'an"],
  ["都匀市", "Duyun", "Duyun"],
  ["吕梁市", "Lüliang", "Lüliang"],
  ["易县", "Yi County", "Yi County"],
  ["石拐区", "Shiguai District", "Shiguai"],
  ["浦东新区", "Pudong New Area", "Pudong"],
  ["新区", "Xin District", "Xin District"],
  ["积石山保安族东乡族撒拉族自治县", "Jishishan Bonan, Dongxiang and Salar Autonomous County", "Jishishan"],
  ["恩施土家族苗族自治州", "Enshi Tujia and Miao Autonomous Prefecture", "Enshi"]
])("%s is %s, in short %s", (name, name_en, short_en) => {
  expect(areaEnglish(name, established)).toEqual({name_en, short_en});
});

test.each([
  ["内蒙古自治区", "内蒙古"],
  ["延边朝鲜族自治州", "延边"],
  ["包头市", "包头"],
  ["易县", "易县"],
  ["矿区", "矿区"]
])("%s is %s in short", (name, short) => expect(areaShort(name)).toBe(short));

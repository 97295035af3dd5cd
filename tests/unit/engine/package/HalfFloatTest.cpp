#include "engine/package/HalfFloat.h"

#include <bit>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

/// The value of a binary16 by its definition (IEEE 754-2019, 3.4).
double definedValue(std::uint16_t half) {
  const int exponent = (half >> 10) & 31;
  const int mantissa = half & 1023;
  const double sign = (half & 0x8000) != 0 ? -1.0 : 1.0;
  if (exponent == 0) return sign * std::ldexp(mantissa, -24);
  return sign * std::ldexp(1024 + mantissa, exponent - 25);
}

TEST(HalfFloatTest, EveryHalfBecomesItsDefinedValueAndComesBack) {
  for (std::uint32_t bits = 0; bits <= 0xffffU; ++bits) {
    const auto half = static_cast<std::uint16_t>(bits);
    const float value = floatFromHalf(half);
    if ((half & 0x7c00U) != 0x7c00U) {
      ASSERT_EQ(static_cast<double>(value), definedValue(half)) << bits;
      ASSERT_EQ(std::signbit(value), (half & 0x8000U) != 0) << bits;
      ASSERT_EQ(halfFromFloat(value), half) << bits;
    } else if ((half & 0x3ffU) == 0) {
      ASSERT_TRUE(std::isinf(value)) << bits;
      ASSERT_EQ(halfFromFloat(value), half) << bits;
    } else {
      ASSERT_TRUE(std::isnan(value)) << bits;
      ASSERT_TRUE(std::isnan(floatFromHalf(halfFromFloat(value)))) << bits;
    }
  }
}

TEST(HalfFloatTest, RoundsToTheNearestAndTiesToEven) {
  for (std::uint32_t bits = 0; bits < 0x7bffU; ++bits) {
    const auto lower = static_cast<std::uint16_t>(bits);
    const auto upper = static_cast<std::uint16_t>(bits + 1);
    const auto middle = static_cast<float>((definedValue(lower) + definedValue(upper)) / 2.0);
    const std::uint16_t even = (bits & 1U) == 0 ? lower : upper;
    ASSERT_EQ(halfFromFloat(middle), even) << bits;
    ASSERT_EQ(halfFromFloat(std::nextafter(middle, 0.0F)), lower) << bits;
    ASSERT_EQ(halfFromFloat(std::nextafter(middle, 1e9F)), upper) << bits;
  }
}

TEST(HalfFloatTest, LargeValuesBecomeInfinity) {
  EXPECT_EQ(halfFromFloat(65504.0F), 0x7bffU);
  EXPECT_EQ(halfFromFloat(std::nextafter(65520.0F, 0.0F)), 0x7bffU);
  EXPECT_EQ(halfFromFloat(65520.0F), 0x7c00U);
  EXPECT_EQ(halfFromFloat(-std::numeric_limits<float>::max()), 0xfc00U);
}

TEST(HalfFloatTest, Bfloat16IsTheUpperHalfOfAFloat) {
  EXPECT_EQ(floatFromBfloat16(0x3f80U), 1.0F);
  EXPECT_EQ(floatFromBfloat16(0xc020U), -2.5F);
  EXPECT_TRUE(std::isnan(floatFromBfloat16(0x7fc0U)));
}

}  // namespace
}  // namespace lateglow::engine

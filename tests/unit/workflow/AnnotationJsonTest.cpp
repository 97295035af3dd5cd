#include "app/workflow/AnnotationJson.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

TEST(AnnotationJson, EveryKindComesBack) {
  const std::vector<Annotation> drawn = {
      {1, AnnotationKind::Distance, 3, {{1.25, -2, 3}, {4, 5, 6}}, ""},
      {2, AnnotationKind::Angle, 0, {{0, 0, 0}, {1, 0, 0}, {1, 1, 0}}, ""},
      {3, AnnotationKind::Ellipse, 2, {{0, 0, 0}, {9, 9, 0}}, ""},
      {4, AnnotationKind::Polygon, 2, {{0, 0, 0}, {9, 0, 0}, {9, 9, 0}}, ""},
      {7, AnnotationKind::Note, 1, {{0.1, 0.2, 0.3}}, "Thrombus? \"apex\" ü"}};
  EXPECT_EQ(annotationsFromJson(nlohmann::json::parse(annotationsToJson(drawn).dump())), drawn);
}

TEST(AnnotationJson, DamageIsRefused) {
  auto object = annotationsToJson({{1, AnnotationKind::Distance, 0, {{0, 0, 0}, {1, 0, 0}}, ""}});
  object["annotations"][0]["kind"] = "volume";
  EXPECT_THROW((void)annotationsFromJson(object), nlohmann::json::exception);
  object["annotations"][0]["kind"] = "angle";
  EXPECT_THROW((void)annotationsFromJson(object), nlohmann::json::exception);
  EXPECT_THROW((void)annotationsFromJson(nlohmann::json::object()), nlohmann::json::exception);
}

}  // namespace
}  // namespace lateglow

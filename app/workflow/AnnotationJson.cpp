#include "app/workflow/AnnotationJson.h"

#include <array>
#include <string>
#include <utility>

namespace lateglow {

namespace {

using nlohmann::json;

struct KindName {
  AnnotationKind kind;
  const char* name;
  std::size_t fewestPoints;
};

constexpr std::array<KindName, 6> kKinds{{{AnnotationKind::Distance, "distance", 2},
                                          {AnnotationKind::Angle, "angle", 3},
                                          {AnnotationKind::Ellipse, "ellipse", 2},
                                          {AnnotationKind::Polygon, "polygon", 3},
                                          {AnnotationKind::Note, "note", 1},
                                          {AnnotationKind::KeyImage, "key_image", 0}}};

const KindName& kindNamed(const std::string& name) {
  for (const KindName& kind : kKinds) {
    if (name == kind.name) return kind;
  }
  throw json::other_error::create(599, "no annotation kind \"" + name + "\"", nullptr);
}

}  // namespace

json annotationsToJson(const std::vector<Annotation>& annotations) {
  json list = json::array();
  for (const Annotation& annotation : annotations) {
    json points = json::array();
    for (const Vec3& point : annotation.pointsMm) points.push_back({point.x, point.y, point.z});
    list.push_back({{"id", annotation.id},
                    {"kind", kKinds.at(static_cast<std::size_t>(annotation.kind)).name},
                    {"slice", annotation.slice},
                    {"points_mm", points},
                    {"text", annotation.text},
                    {"phase", annotation.phase}});
  }
  return {{"schema", "lateglow.annotations/1"}, {"annotations", list}};
}

std::vector<Annotation> annotationsFromJson(const json& object) {
  std::vector<Annotation> annotations;
  for (const json& entry : object.at("annotations")) {
    const KindName& kind = kindNamed(entry.at("kind"));
    Annotation annotation;
    annotation.id = entry.at("id");
    annotation.kind = kind.kind;
    annotation.slice = entry.at("slice");
    annotation.text = entry.at("text");
    annotation.phase = entry.value("phase", 0);  // not written by the first version
    for (const json& point : entry.at("points_mm")) {
      annotation.pointsMm.push_back({point.at(0), point.at(1), point.at(2)});
    }
    if (annotation.pointsMm.size() < kind.fewestPoints) {
      throw json::other_error::create(599, std::string(kind.name) + " with too few points", nullptr);
    }
    annotations.push_back(std::move(annotation));
  }
  return annotations;
}

}  // namespace lateglow

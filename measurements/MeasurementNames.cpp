#include "measurements/ScarMeasurements.h"

namespace lateglow {

std::string toString(Level level) {
  switch (level) {
    case Level::Basal: return "basal";
    case Level::Mid: return "mid";
    case Level::Apical: return "apical";
  }
  return "";
}

std::string toString(ReferenceSource source) {
  switch (source) {
    case ReferenceSource::Landmark: return "landmark";
    case ReferenceSource::Detected: return "detected";
    case ReferenceSource::EstimatedFromOrientation: return "estimated from orientation";
  }
  return "";
}

std::string toString(ApexRule rule) {
  switch (rule) {
    case ApexRule::User: return "set by the user";
    case ApexRule::SmallerCavity: return "end with the smaller cavity";
    case ApexRule::PatientAxes: return "patient axes (left, front, below)";
  }
  return "";
}

std::string toString(TransmuralityClass value) {
  switch (value) {
    case TransmuralityClass::None: return "0";
    case TransmuralityClass::To25: return "1-25";
    case TransmuralityClass::To50: return "26-50";
    case TransmuralityClass::To75: return "51-75";
    case TransmuralityClass::To100: return "76-100";
  }
  return "";
}

TransmuralityClass classifyTransmurality(double percentOfWall) {
  if (!(percentOfWall > 0.0)) return TransmuralityClass::None;
  if (percentOfWall <= 25.0) return TransmuralityClass::To25;
  if (percentOfWall <= 50.0) return TransmuralityClass::To50;
  return percentOfWall <= 75.0 ? TransmuralityClass::To75 : TransmuralityClass::To100;
}

}  // namespace lateglow

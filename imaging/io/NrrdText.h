#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "imaging/io/TextHeader.h"
#include "imaging/io/VoxelFile.h"
#include "measurements/Geometry.h"

namespace lateglow::nrrd {

/// The words of a NRRD header ("Definition of NRRD File Format"); nothing for what is not one.

/// Lines up to the first blank one; a detached header may end without it.
[[nodiscard]] std::optional<TextHeader> parseLines(std::string_view text, bool detached);
/// The value of the first of these fields that is there, else an empty text.
[[nodiscard]] std::string field(const TextHeader& header,
                                std::initializer_list<const char*> names);
[[nodiscard]] std::optional<VoxelType> typeOf(const std::string& name);
/// Signs that turn the file's space into LPS; nothing for a space that is not anatomical.
[[nodiscard]] std::optional<Vec3> signsOf(const std::string& space);

/// A vector in space, and in time where the space has a fourth dimension.
struct SpaceTime {
  Vec3 space;
  double time = 0.0;
};
/// "(1,0,0)" as a vector.
[[nodiscard]] std::optional<SpaceTime> parseVector(std::string text);
/// Blanks inside of "( 1, 0, 0 )" removed, so that words are vectors.
[[nodiscard]] std::string compact(const std::string& text);
/// The unit at `index` of a list of quoted ones.
[[nodiscard]] std::string unitAt(const std::string& units, std::size_t index);
[[nodiscard]] double millimetresOf(const std::string& unit);

}  // namespace lateglow::nrrd

#include "ui/models/SeriesLink.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ui/models/CasePresenter.h"

namespace lateglow {

namespace {

/// Cosine of 20 degrees.
constexpr double kParallel = 0.94;

bool samePatient(const CaseSession& one, const CaseSession& other) {
  const Patient& a = one.opened.study->patient;
  const Patient& b = other.opened.study->patient;
  return a.name == b.name && a.id == b.id;
}

bool sameStudy(const CaseSession& one, const CaseSession& other) {
  return one.opened.study->uid == other.opened.study->uid && one.path == other.path;
}

/// Image files say nothing of a frame of reference; those of one head lie in one folder.
bool filesOfOneFolder(const CaseSession& one, const CaseSession& other) {
  const auto isFile = [](const CaseSession& session) {
    const std::string name = session.path.filename().string();
    return name.ends_with(".nii") || name.ends_with(".nii.gz");
  };
  return isFile(one) && isFile(other) && one.path.parent_path() == other.path.parent_path();
}

bool showsHounsfield(const CaseSession& session) {
  const Volume* volume = session.series().volume();
  return volume != nullptr && volume->showsHounsfield();
}

/// Share of the cycle at which a phase begins.
double cardiacTime(const Cine& cine, int phase, bool timed) {
  return timed ? cine.phaseTimesMs.at(static_cast<std::size_t>(phase)) / cine.cycleMs
               : static_cast<double>(phase) / std::max(1, cine.phaseCount);
}

bool isTimed(const Cine& cine) {
  return cine.cycleMs > 0.0 && static_cast<int>(cine.phaseTimesMs.size()) == cine.phaseCount;
}

}  // namespace

bool shareSpace(const CaseSession& one, const CaseSession& other) {
  if (&one == &other) return true;
  if (!samePatient(one, other)) return false;
  const std::string& a = one.series().frameOfReferenceUid;
  const std::string& b = other.series().frameOfReferenceUid;
  if (!a.empty() && !b.empty()) return a == b;
  return one.geometry().sameGrid(other.geometry()) || sameStudy(one, other) ||
         filesOfOneFolder(one, other);
}

std::vector<const CaseSession*> companionsOf(const CasePresenter& cases,
                                             const CaseSession& session) {
  std::vector<const CaseSession*> companions;
  const bool moves = session.phaseCount() > 1;
  for (const auto& other : cases.sessions()) {
    const bool alike = (other->phaseCount() > 1) == moves;
    if (other.get() != &session && alike &&
        (shareSpace(session, *other) || sameStudy(session, *other))) {
      companions.push_back(other.get());
    }
  }
  // What a model made of it, newest first, is what a reader compares it with; then CT with CT.
  const auto order = [&session](const CaseSession* one) {
    const bool made = one->madeOf == session.id;
    return std::tuple(!made, showsHounsfield(*one) != showsHounsfield(session), made ? -one->id : 0);
  };
  std::ranges::stable_sort(companions, {}, order);
  return companions;
}

const CaseSession* madeSeries(const CasePresenter& cases, const CaseSession& session) {
  if (session.synthetic()) return &session;
  const auto companions = companionsOf(cases, session);
  const bool any = !companions.empty() && companions.front()->madeOf == session.id;
  return any ? companions.front() : nullptr;
}

std::optional<int> linkedSlice(const Geometry& from, int slice, const Geometry& to) {
  if (std::abs(dot(from.axes[2], to.axes[2])) < kParallel) return std::nullopt;
  const Vec3 middle = from.toPatient(
      {(from.size[0] - 1) / 2.0, (from.size[1] - 1) / 2.0, static_cast<double>(slice)});
  const auto number = static_cast<int>(std::lround(to.toIndex(middle).z));
  return std::clamp(number, 0, to.size[2] - 1);
}

int linkedPhase(const Cine& from, int phase, const Cine& to) {
  const bool timed = isTimed(from) && isTimed(to);
  const double time = cardiacTime(from, std::clamp(phase, 0, from.phaseCount - 1), timed);
  int nearest = 0;
  double least = 2.0;
  for (int candidate = 0; candidate < to.phaseCount; ++candidate) {
    const double apart = std::abs(std::remainder(cardiacTime(to, candidate, timed) - time, 1.0));
    if (apart < least - 1e-9) {
      least = apart;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace lateglow

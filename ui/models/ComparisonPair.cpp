#include "ui/models/ComparisonPair.h"

#include <algorithm>

#include <QRegularExpression>

#include "app/workflow/VolumeGate.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

bool isStill(const CaseSession& session) { return session.series().volume() != nullptr; }

bool sameStudy(const CaseSession& one, const CaseSession& other) {
  return one.opened.study == other.opened.study;
}

/// Still series that can lie beside this one, late enhancement first; else in the strip's order.
std::vector<const CaseSession*> stillOnesBeside(const CasePresenter& cases,
                                                const CaseSession& session) {
  std::vector<const CaseSession*> found;
  for (const auto& other : cases.sessions()) {
    if (other.get() != &session && isStill(*other) &&
        (shareSpace(session, *other) || sameStudy(session, *other))) {
      found.push_back(other.get());
    }
  }
  std::ranges::stable_partition(found, [](const CaseSession* s) { return isLateEnhancement(*s); });
  return found;
}

/// The series of the same study that a model has been run on: the shown one before others.
const CaseSession* withResult(const CasePresenter& cases, const CaseSession& shown) {
  if (shown.syntheticImage() != nullptr) return &shown;
  for (const auto& other : cases.sessions()) {
    if (other->syntheticImage() != nullptr && sameStudy(shown, *other)) return other.get();
  }
  return nullptr;
}

bool isConeBeam(const CaseSession& session) {
  return session.seriesName().contains(QStringLiteral("cbct"), Qt::CaseInsensitive) ||
         session.seriesName().contains(QStringLiteral("cone"), Qt::CaseInsensitive);
}

}  // namespace

bool isLateEnhancement(const CaseSession& session) {
  static const QRegularExpression words(
      QStringLiteral("lge|late.?(gad|enh)|delayed|psir|de.?mri?|tardif|viab"),
      QRegularExpression::CaseInsensitiveOption);
  return session.seriesName().contains(words);
}

bool isHounsfield(const CaseSession& session) {
  const Volume* volume = session.series().volume();
  return volume != nullptr && volume->unit == "[hnsf'U]";
}

namespace {

/// What was acquired of the contrast that a model made: the other CT, the other T2. Else what it was
/// made of.
const CaseSession* referenceOf(const CasePresenter& cases, const CaseSession& made) {
  const auto contrast = contrastOf(made.seriesName().toStdString());
  for (const CaseSession* other : stillOnesBeside(cases, made)) {
    if (other->synthetic() || other->id == made.madeOf) continue;
    const bool alike = isHounsfield(made) ? isHounsfield(*other) && !isConeBeam(*other)
                                          : contrast && contrastOf(other->seriesName().toStdString()) == contrast;
    if (alike) return other;
  }
  return cases.session(made.madeOf);
}

}  // namespace

std::vector<PictureChoice> defaultPictures(const CasePresenter& cases, const CaseSession& shown) {
  if (const CaseSession* made = madeSeries(cases, shown)) {
    const CaseSession* reference = referenceOf(cases, *made);
    if (reference != nullptr) return {{reference->id, false}, {made->id, false}};
  }
  if (const CaseSession* made = withResult(cases, shown)) {
    const auto beside = stillOnesBeside(cases, *made);
    const bool real = !beside.empty() && isLateEnhancement(*beside.front());
    return {{real ? beside.front()->id : made->id, false}, {made->id, true}};
  }
  const auto beside = stillOnesBeside(cases, shown);
  const auto alike = std::ranges::find_if(beside, [&shown](const CaseSession* other) {
    return isHounsfield(shown) == isHounsfield(*other);
  });
  const CaseSession* other = alike != beside.end() ? *alike
                             : beside.empty()      ? nullptr
                                                   : beside.front();
  if (other == nullptr) return {{shown.id, false}};
  const bool second = isHounsfield(shown) ? isConeBeam(shown) : isLateEnhancement(*other);
  const CaseSession& reference = second ? *other : shown;
  const CaseSession& test = second ? shown : *other;
  return {{reference.id, false}, {test.id, false}};
}

}  // namespace lateglow

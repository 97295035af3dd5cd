#include "ui/models/ComparisonModel.h"

#include <algorithm>

#include "ui/models/MeasurementRows.h"
#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

IntensityWindow firstWindow(const CaseSession& session, bool synthetic) {
  return synthetic ? session.syntheticWindow : session.window;
}

}  // namespace

ComparisonModel::ComparisonModel(CasePresenter& cases, QObject* parent)
    : QObject(parent), m_cases(cases), m_asTheyLie(2), m_images(2) {
  connect(&m_cases, &CasePresenter::currentChanged, this, &ComparisonModel::followCurrent);
  connect(&m_cases, &CasePresenter::sessionsChanged, this, &ComparisonModel::followSessions);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ComparisonModel::followResult);
  connect(&m_cases.networkWork(), &JobRunner::progressed, this,
          &ComparisonModel::registrationChanged);
  connect(&m_cases.networkWork(), &JobRunner::jobsChanged, this,
          &ComparisonModel::registrationChanged);
}

ComparisonModel::~ComparisonModel() = default;

CaseSession* ComparisonModel::session(std::size_t picture) const {
  const int id = picture < m_pictures.size() ? m_pictures[picture].sessionId : 0;
  const auto found = std::ranges::find_if(m_cases.sessions(),
                                          [id](const auto& s) { return s->id == id; });
  return found == m_cases.sessions().end() ? nullptr : found->get();
}

std::shared_ptr<const ComparedImage> ComparisonModel::image(std::size_t picture) const {
  return picture < m_images.size() ? m_images[picture] : nullptr;
}

bool ComparisonModel::comparable() const { return image(0) != nullptr && image(m_test) != nullptr; }

/// Another study is compared anew; a series of the same study stays what the reader made of it.
void ComparisonModel::followCurrent() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) {
    take({{}, {}});
    return;
  }
  const CaseSession* reference = session(0);
  const bool same = reference != nullptr && reference->opened.study == current->opened.study;
  if (!same || !m_byHand) {
    m_byHand = false;
    take(defaultPictures(m_cases, *current));
  }
}

void ComparisonModel::followResult() {
  const CaseSession* current = m_cases.current();
  if (current == nullptr) return;
  const bool shows = std::ranges::any_of(m_pictures, [current](const PictureChoice& p) {
    return p.synthetic && p.sessionId == current->id;
  });
  if (!m_byHand) {
    take(defaultPictures(m_cases, *current));
  } else if (shows) {
    prepare();
  }
}

/// What was closed is no picture any more.
void ComparisonModel::followSessions() {
  std::vector<PictureChoice> kept = m_pictures;
  for (std::size_t n = 0; n < kept.size(); ++n) {
    if (session(n) == nullptr) kept[n] = {};
  }
  if (kept != m_pictures) take(kept);
  const CaseSession* current = m_cases.current();
  if (!m_byHand && current != nullptr) take(defaultPictures(m_cases, *current));
}

void ComparisonModel::take(std::vector<PictureChoice> pictures) {
  pictures.resize(std::clamp<std::size_t>(std::max(pictures.size(), m_pictures.size()), 2,
                                          kMostPictures));
  for (PictureChoice& picture : pictures) {
    const auto found = std::ranges::find_if(m_cases.sessions(), [&picture](const auto& s) {
      return s->id == picture.sessionId;
    });
    const bool there = found != m_cases.sessions().end() &&
                       (!picture.synthetic || (*found)->syntheticImage() != nullptr);
    if (!there) picture = {};
  }
  const bool sameReference = pictures.front() == m_pictures.front();
  if (pictures == m_pictures && !std::ranges::any_of(pictures, &PictureChoice::synthetic)) return;
  const bool changed = pictures != m_pictures;
  m_pictures = std::move(pictures);
  if (changed) takeWindows();
  const CaseSession* reference = session(0);
  if (!sameReference && reference != nullptr) m_slice = reference->slice;
  m_test = std::min(m_test, m_pictures.size() - 1);
  m_active = std::min(m_active, m_pictures.size() - 1);
  if (changed) Q_EMIT picturesChanged();
  prepare();
}

void ComparisonModel::takeWindows() {
  m_windows.assign(m_pictures.size(), {});
  const CaseSession* reference = session(0);
  for (std::size_t n = 0; n < m_pictures.size(); ++n) {
    if (const CaseSession* own = session(n)) {
      const bool shared = reference != nullptr && isHounsfield(*own) && isHounsfield(*reference);
      m_windows[n] = firstWindow(shared ? *reference : *own, m_pictures[n].synthetic);
    }
  }
}

void ComparisonModel::setCount(std::size_t count) {
  const std::size_t wanted = std::clamp<std::size_t>(count, 2, kMostPictures);
  if (wanted == m_pictures.size()) return;
  m_byHand = true;
  m_pictures.resize(wanted);
  m_windows.resize(wanted);
  m_test = std::min(m_test, wanted - 1);
  m_active = std::min(m_active, wanted - 1);
  Q_EMIT picturesChanged();
  prepare();
}

void ComparisonModel::setPicture(std::size_t picture, PictureChoice choice) {
  if (picture >= m_pictures.size()) return;
  m_byHand = true;
  std::vector<PictureChoice> next = m_pictures;
  next[picture] = choice;
  take(next);
  activate(picture);
}

void ComparisonModel::swapPictures(std::size_t one, std::size_t other) {
  if (one >= m_pictures.size() || other >= m_pictures.size() || one == other) return;
  m_byHand = true;
  std::vector<PictureChoice> next = m_pictures;
  std::swap(next[one], next[other]);
  take(next);
}

void ComparisonModel::activate(std::size_t picture) {
  if (picture >= m_pictures.size()) return;
  const std::size_t test = picture == 0 ? m_test : picture;
  if (picture == m_active && test == m_test) return;
  const bool otherPair = test != m_test;
  m_active = picture;
  m_test = test;
  Q_EMIT activeChanged();
  if (otherPair) {
    Q_EMIT registrationChanged();
    Q_EMIT imagesChanged();
  }
}

void ComparisonModel::setMode(ComparisonMode mode) {
  if (mode != m_mode) {
    m_mode = mode;
    Q_EMIT modeChanged();
  }
}

int ComparisonModel::sliceCount() const {
  const CaseSession* reference = session(0);
  return reference == nullptr ? 0 : reference->geometry().size[2];
}

void ComparisonModel::setSlice(int slice) {
  const int next = std::clamp(slice, 0, std::max(0, sliceCount() - 1));
  if (next != m_slice) {
    m_slice = next;
    Q_EMIT sliceChanged();
  }
}

void ComparisonModel::dragWindows(double widthShare, double levelShare) {
  for (IntensityWindow& window : m_windows) window = dragged(window, widthShare, levelShare);
  Q_EMIT windowsChanged();
}

void ComparisonModel::setWindow(std::size_t picture, IntensityWindow window) {
  const CaseSession* own = session(picture);
  if (own == nullptr) return;
  for (std::size_t n = 0; n < m_windows.size(); ++n) {
    const CaseSession* other = session(n);
    const bool alike = other != nullptr && isHounsfield(*own) && isHounsfield(*other);
    if (n == picture || alike) m_windows[n] = window;
  }
  Q_EMIT windowsChanged();
}

void ComparisonModel::setWatched(bool watched) {
  m_watched = watched;
  if (watched && m_stale) prepare();
}

/// Resamples everything to the grid of the reference, in the worker.
void ComparisonModel::prepare() {
  m_work.cancel(m_preparing);
  const CaseSession* reference = session(0);
  m_asTheyLie.assign(m_pictures.size(), nullptr);
  m_images = m_asTheyLie;
  Q_EMIT imagesChanged();
  m_stale = !m_watched;
  if (reference == nullptr || !m_watched) {
    m_preparing = 0;
    return;
  }
  std::vector<PictureSource> sources(m_pictures.size());
  for (std::size_t n = 0; n < m_pictures.size(); ++n) {
    const CaseSession* own = session(n);
    if (own == nullptr) continue;
    sources[n] = pictureSourceOf(*own, m_pictures[n], *reference);
  }
  m_preparing = m_work.start<ComparedImages>(
      tr("Preparing the comparison"),
      [sources, grid = reference->geometry()](ProgressSink& progress) -> Expected<ComparedImages> {
        return imagesOnGrid(sources, grid, progress);
      },
      [this](Expected<ComparedImages> images) {
        if (!images) return;  // another choice came in between
        m_preparing = 0;
        m_asTheyLie = std::move(*images);
        showRegistered();
      });
}

}  // namespace lateglow

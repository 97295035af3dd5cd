#pragma once

#include <functional>
#include <vector>

#include <QImage>
#include <QString>

#include "imaging/io/StudyReadListener.h"

namespace lateglow {

/// What is known of a study while the rest of it is read.
struct OpeningState {
  QString name;  ///< of the file or folder
  QString patient;
  struct SeriesLine {
    QString text;
    QImage picture;  ///< null until its first image was decoded
  };
  std::vector<SeriesLine> series;
  double fraction = 0.0;
};

/// Turns what a reader reports into pictures: one a series, its first image. Calls come from reading
/// threads and never overlap; `changed` gets a copy of the state, in the thread that reported.
class OpeningPreview final : public StudyReadListener {
 public:
  OpeningPreview(QString name, std::function<void(OpeningState)> changed);

  void seriesPlanned(std::size_t studyIndex, std::size_t seriesIndex, const Study& study,
                     const Series& described) override;
  void frameRead(const ReadFrame& frame) override;

 private:
  struct Place {
    std::size_t study;
    std::size_t series;
    Geometry geometry;
  };
  std::function<void(OpeningState)> m_changed;
  OpeningState m_state;
  std::vector<Place> m_places;  ///< of the lines of the state
};

}  // namespace lateglow

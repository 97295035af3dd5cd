#pragma once

#include <QObject>

#include "viewer/scene/ClassAppearance.h"
#include "viewer/scene/IntensityWindow.h"

namespace lateglow {

enum class ClassPalette { Standard, ColourBlindSafe };

/// What is drawn over the synthetic image, and how. One for the whole window.
struct LayerSettings {
  ClassAppearances classes = standardAppearances();
  ClassPalette palette = ClassPalette::Standard;
  bool outlines = true;
  bool overlay = true;           ///< all classes at once
  Interpolation interpolation = Interpolation::Linear;
  friend bool operator==(const LayerSettings&, const LayerSettings&) = default;
};

class LayersModel : public QObject {
  Q_OBJECT

public:
  explicit LayersModel(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] const LayerSettings& settings() const { return m_settings; }
  void set(const LayerSettings& settings);
  void setOpacity(TissueClass tissue, double opacity);
  void setVisible(TissueClass tissue, bool visible);
  void setPalette(ClassPalette palette);
  /// The classes as they are to be drawn now: nothing where the overlay is off.
  [[nodiscard]] ClassAppearances drawnClasses() const;

Q_SIGNALS:
  void changed();

private:
  LayerSettings m_settings;
};

}  // namespace lateglow

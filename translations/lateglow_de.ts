<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Layout</name>
        <message>
            <source>Cardiac</source>
            <translation>Herz</translation>
        </message>
        <message>
            <source>Two cines</source>
            <translation>Zwei Cines</translation>
        </message>
        <message>
            <source>All slices and phases</source>
            <translation>Alle Schichten und Phasen</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>Gehirn</translation>
        </message>
        <message>
            <source>CT in three planes</source>
            <translation>CT in drei Ebenen</translation>
        </message>
        <message>
            <source>Three planes</source>
            <translation>Drei Ebenen</translation>
        </message>
        <message>
            <source>Single series</source>
            <translation>Einzelne Serie</translation>
        </message>
        <message>
            <source>Four contrasts</source>
            <translation>Vier Kontraste</translation>
        </message>
        <message>
            <source>Two CTs</source>
            <translation>Zwei CTs</translation>
        </message>
    </context>
    <context>
        <name>OpeningPreview</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 Phasen</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n Schicht</numerusform>
                <numerusform>%n Schichten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Open study folder</source>
            <translation>Studienordner öffnen</translation>
        </message>
        <message>
            <source>Open study file</source>
            <translation>Studiendatei öffnen</translation>
        </message>
        <message>
            <source>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
            <translation>Bilder (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Import a folder into the study store</source>
            <translation>Ordner in den Studienspeicher importieren</translation>
        </message>
        <message>
            <source>Import files into the study store</source>
            <translation>Dateien in den Studienspeicher importieren</translation>
        </message>
        <message>
            <source>All files (*);;Archives and directories (*.zip DICOMDIR)</source>
            <translation>Alle Dateien (*);;Archive und Verzeichnisse (*.zip DICOMDIR)</translation>
        </message>
        <message>
            <source>Send the DICOM objects of a folder</source>
            <translation>DICOM-Objekte eines Ordners senden</translation>
        </message>
        <message>
            <source>Move the study store to</source>
            <translation>Studienspeicher verschieben nach</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>Bericht exportieren</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save bundle</source>
            <translation>Bündel speichern</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>ZIP-Archiv (*.zip)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>Audit-Protokoll exportieren</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>Tabelle (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Logo of the institution</source>
            <translation>Logo der Einrichtung</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Bilder (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Strg</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Umschalt</translation>
        </message>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Pos1</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Links</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Rechts</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Auf</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Ab</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>Bild auf</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>Bild ab</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Entf</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
    </context>
    <context>
        <name>ReportText</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>lateglow</name>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>%1 cm</source>
            <translation>%1 cm</translation>
        </message>
        <message>
            <source>%1 mm²</source>
            <translation>%1 mm²</translation>
        </message>
        <message>
            <source>%1 cm²</source>
            <translation>%1 cm²</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>Narbenmasse</translation>
        </message>
        <message>
            <source>1.05 g/mL</source>
            <translation>1,05 g/mL</translation>
        </message>
        <message>
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>Narbenvolumen</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Narbenanteil</translation>
        </message>
        <message>
            <source>of myocardium</source>
            <translation>am Myokard</translation>
        </message>
        <message>
            <source>to healthy</source>
            <translation>zum gesunden</translation>
        </message>
        <message>
            <source>Scar area</source>
            <translation>Narbenfläche</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myokard</translation>
        </message>
        <message>
            <source>Largest scar area</source>
            <translation>Größte Narbenfläche</translation>
        </message>
        <message>
            <source>LV mass</source>
            <translation>LV-Masse</translation>
        </message>
        <message>
            <source>covered slices</source>
            <translation>erfasste Schichten</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>≥ %1 %</source>
            <translation>≥ %1 %</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Transmurale Segmente</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Ejektionsfraktion</translation>
        </message>
        <message>
            <source>End-diastolic volume</source>
            <translation>Enddiastolisches Volumen</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>Phase %1</translation>
        </message>
        <message>
            <source>End-systolic volume</source>
            <translation>Endsystolisches Volumen</translation>
        </message>
        <message>
            <source>Stroke volume</source>
            <translation>Schlagvolumen</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95-%-Intervall</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Spanne</translation>
        </message>
        <message>
            <source>of the ratio</source>
            <translation>des Anteils</translation>
        </message>
        <message>
            <source>of the ratio, uncalibrated</source>
            <translation>des Anteils, nicht kalibriert</translation>
        </message>
        <message>
            <source>The model's looks at this heart disagree (agreement %1, below %2): read with care.</source>
            <translation>Die Teilmodelle sind sich bei diesem Herzen uneinig (Übereinstimmung %1, unter %2): mit Vorsicht befunden.</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>Modellkonturen, vom Befunder korrigiert</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>Modellkonturen</translation>
        </message>
        <message>
            <source>Scar: %1. Segments: RV insertion %2, apex by %3.</source>
            <translation>Narbe: %1. Segmente: RV-Insertion %2, Apex: %3.</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (angenommen)</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>noch etwa %1 s</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>noch etwa %1 min</translation>
        </message>
        <message>
            <source>mean %1 ± %2 SD%3</source>
            <translation>Mittel %1 ± %2 SD%3</translation>
        </message>
        <message>
            <source>%1 to %2, median %3, %4 px</source>
            <translation>%1 bis %2, Median %3, %4 px</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Schicht %1 / %2</translation>
        </message>
        <message>
            <source>%1 mm · %2 mm apart · ×%3</source>
            <translation>%1 mm · Abstand %2 mm · ×%3</translation>
        </message>
        <message>
            <source>Scar %1 cm²</source>
            <translation>Narbe %1 cm²</translation>
        </message>
        <message>
            <source>Healthy myocardium</source>
            <translation>Gesundes Myokard</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Blutpool</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Narbe</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Hintergrund</translation>
        </message>
        <message>
            <source>Phase %1 / %2</source>
            <translation>Phase %1 / %2</translation>
        </message>
        <message>
            <source>%1 ms (assumed)</source>
            <translation>%1 ms (angenommen)</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Signal %1</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>SYNTHETISCHES LGE</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Demonstrationsmodell</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Nicht aufgenommen. Nur für Forschung.</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>Paket %1</translation>
        </message>
        <message>
            <source>No left ventricle was found in this slice, so nothing was synthesized. The acquired cine is shown dimmed.</source>
            <translation>In dieser Schicht wurde kein linker Ventrikel gefunden, daher wurde nichts synthetisiert. Das aufgenommene Cine ist abgedunkelt zu sehen.</translation>
        </message>
        <message>
            <source>Synthetic signal %1</source>
            <translation>Synthetisches Signal %1</translation>
        </message>
        <message>
            <source>Not synthesized here</source>
            <translation>Hier nicht synthetisiert</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>Scar in the left ventricle</source>
            <translation>Narbe im linken Ventrikel</translation>
        </message>
        <message>
            <source>%1 g · %2 % of myocardium</source>
            <translation>%1 g · %2 % des Myokards</translation>
        </message>
        <message>
            <source>Surface interpolated between slices</source>
            <translation>Oberfläche zwischen den Schichten interpoliert</translation>
        </message>
        <message>
            <source>No myocardium was segmented.</source>
            <translation>Es wurde kein Myokard segmentiert.</translation>
        </message>
        <message>
            <source>No scar was segmented.</source>
            <translation>Es wurde keine Narbe segmentiert.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Befunden</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Open a study folder</source>
            <translation>Studienordner öffnen</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Close the study; undo brings it back</source>
            <translation>Studie schließen; Rückgängig holt sie zurück</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Tastenkürzel und Hilfe</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Cine</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Vorige Phase</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Nächste Phase</translation>
        </message>
        <message>
            <source>First phase (end-diastole)</source>
            <translation>Erste Phase (Enddiastole)</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Schneller</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Langsamer</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>Im Kreis, hin und her oder einmal</translation>
        </message>
        <message>
            <source>Viewports</source>
            <translation>Ansichten</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>Vorige Schicht</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>Nächste Schicht</translation>
        </message>
        <message>
            <source>Heart fills the viewport, or whole slice</source>
            <translation>Herz füllt die Ansicht oder ganze Schicht</translation>
        </message>
        <message>
            <source>Reset zoom, position and window</source>
            <translation>Zoom, Position und Fensterung zurücksetzen</translation>
        </message>
        <message>
            <source>Class overlay on or off</source>
            <translation>Klassenüberlagerung ein oder aus</translation>
        </message>
        <message>
            <source>Three planes or one stack</source>
            <translation>Drei Ebenen oder ein Stapel</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Run the model</source>
            <translation>Modell ausführen</translation>
        </message>
        <message>
            <source>Give up what was begun; cancel the run</source>
            <translation>Begonnenes aufgeben; Lauf abbrechen</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Fensterung</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Winkel</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Ellipse mit Statistik</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Umriss mit Statistik</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Remove what is selected</source>
            <translation>Ausgewähltes entfernen</translation>
        </message>
        <message>
            <source>Correcting classes</source>
            <translation>Klassen korrigieren</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Draw a contour</source>
            <translation>Kontur zeichnen</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Endokard und Epikard schieben</translation>
        </message>
        <message>
            <source>Paint scar</source>
            <translation>Narbe malen</translation>
        </message>
        <message>
            <source>Paint healthy myocardium</source>
            <translation>Gesundes Myokard malen</translation>
        </message>
        <message>
            <source>Paint blood pool</source>
            <translation>Blutpool malen</translation>
        </message>
        <message>
            <source>Smaller tool</source>
            <translation>Werkzeug kleiner</translation>
        </message>
        <message>
            <source>Larger tool</source>
            <translation>Werkzeug größer</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Diese Phase ist Enddiastole</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Diese Phase ist Endsystole</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Layouts</translation>
        </message>
        <message>
            <source>Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the graphics driver. Slices, measurements and reports work without it.</source>
            <translation>Starten Sie Lateglow mit LIBGL_ALWAYS_SOFTWARE=1, installieren Sie libgl1-mesa-dri oder aktualisieren Sie den Grafiktreiber. Schichten, Messungen und Berichte funktionieren auch so.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.</source>
            <translation>Dreidimensionale Bilder brauchen OpenGL 3.2; diese Anzeige hat %1.%2.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.</source>
            <translation>Dreidimensionale Bilder brauchen OpenGL 3.2; diese Anzeige hat kein OpenGL.</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>Schlüsselbild</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Schlüsselbild des Befunds</translation>
        </message>
        <message>
            <source>HU (assumed)</source>
            <translation>HU (angenommen)</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Links und rechts spiegeln</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Oben und unten spiegeln</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Invertieren</translation>
        </message>
        <message>
            <source>Smooth, or pixels as measured</source>
            <translation>Geglättet, oder Pixel wie gemessen</translation>
        </message>
        <message>
            <source>Histogram of the selected region</source>
            <translation>Histogramm der gewählten Region</translation>
        </message>
        <message>
            <source>Outlines to the previous phase</source>
            <translation>Konturen in die vorige Phase</translation>
        </message>
        <message>
            <source>Outlines to the next phase</source>
            <translation>Konturen in die nächste Phase</translation>
        </message>
        <message>
            <source>A model made this series; models run on what was acquired.</source>
            <translation>Ein Modell hat diese Serie erzeugt; Modelle laufen auf Aufgenommenem.</translation>
        </message>
        <message>
            <source>Models for %1 are not offered: this series is %2.</source>
            <translation>Modelle für %1 werden nicht angeboten: Diese Serie ist %2.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Comparing a case</source>
            <translation>Fall vergleichen</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Wischen</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Schachbrett</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Wechseln</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM-Karte</translation>
        </message>
        <message>
            <source>Swipe: line to the left</source>
            <translation>Wischen: Linie nach links</translation>
        </message>
        <message>
            <source>Swipe: line to the right</source>
            <translation>Wischen: Linie nach rechts</translation>
        </message>
        <message>
            <source>Reset zoom and position</source>
            <translation>Zoom und Lage zurücksetzen</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Kohorte</translation>
        </message>
        <message>
            <source>Read the selected case</source>
            <translation>Gewählten Fall befunden</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Verblindete Befundung</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>Voriges Bild</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>Nächstes Bild</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Vorige Frage</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Nächste Frage</translation>
        </message>
        <message>
            <source>Previous segment</source>
            <translation>Voriges Segment</translation>
        </message>
        <message>
            <source>Next segment</source>
            <translation>Nächstes Segment</translation>
        </message>
        <message>
            <source>Mark the segment, or not</source>
            <translation>Segment markieren oder nicht</translation>
        </message>
        <message>
            <source>No segment has scar</source>
            <translation>Kein Segment hat eine Narbe</translation>
        </message>
        <message>
            <source>Go on; at last write the score</source>
            <translation>Weiter; am Ende die Bewertung schreiben</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnnotationModel</name>
        <message>
            <source>Measurement moved</source>
            <translation>Messung verschoben</translation>
        </message>
        <message>
            <source>Measurement drawn</source>
            <translation>Messung gezeichnet</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>Notiz geschrieben</translation>
        </message>
        <message>
            <source>Measurement removed</source>
            <translation>Messung entfernt</translation>
        </message>
        <message>
            <source>Slice %1 is no key image</source>
            <translation>Schicht %1 ist kein Schlüsselbild</translation>
        </message>
        <message>
            <source>Slice %1 is a key image</source>
            <translation>Schicht %1 ist Schlüsselbild</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeDialog</name>
        <message>
            <source>Anonymize</source>
            <translation>Anonymisieren</translation>
        </message>
        <message>
            <source>Copy without the patient's identity</source>
            <translation>Kopie ohne Identität des Patienten</translation>
        </message>
        <message>
            <source>Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels stay as they are. The originals are not touched.</source>
            <translation>Namen, Nummern, Orte und private Attribute entfallen nach DICOM PS3.15 Anhang E; die Pixel bleiben, wie sie sind. Die Originale werden nicht angetastet.</translation>
        </message>
        <message>
            <source>Blank in every image: x,y,width,height; ... (pixels)</source>
            <translation>In jedem Bild schwärzen: x,y,Breite,Höhe; ... (Pixel)</translation>
        </message>
        <message>
            <source>Rectangles to blank</source>
            <translation>Zu schwärzende Rechtecke</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>Anzulegender Ordner</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Durchsuchen…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Keep dates, moved by a secret number of days</source>
            <translation>Daten behalten, um eine geheime Zahl von Tagen verschoben</translation>
        </message>
        <message>
            <source>The same for all studies of a patient: intervals are kept</source>
            <translation>Für alle Studien eines Patienten gleich: Abstände bleiben erhalten</translation>
        </message>
        <message>
            <source>Keep harmless words of descriptions</source>
            <translation>Unbedenkliche Wörter der Beschreibungen behalten</translation>
        </message>
        <message>
            <source>Words of anatomy and scanning; all others go</source>
            <translation>Wörter zu Anatomie und Aufnahme; alle anderen entfallen</translation>
        </message>
        <message>
            <source>Keep sex, age, size and weight</source>
            <translation>Geschlecht, Alter, Größe und Gewicht behalten</translation>
        </message>
        <message>
            <source>Keep what identifies the scanner</source>
            <translation>Angaben zum Gerät behalten</translation>
        </message>
        <message>
            <source>Keep UIDs</source>
            <translation>UIDs behalten</translation>
        </message>
        <message>
            <source>Whoever has the originals can find them by UID</source>
            <translation>Wer die Originale hat, findet sie über die UID</translation>
        </message>
        <message>
            <source>Clean structured reports instead of refusing them</source>
            <translation>Strukturierte Berichte bereinigen statt ablehnen</translation>
        </message>
        <message>
            <source>Leave out what may hold identity that cannot be removed</source>
            <translation>Weglassen, was nicht entfernbare Identität enthalten kann</translation>
        </message>
        <message>
            <source>Screen shots, ultrasound, scanned or encapsulated documents ...</source>
            <translation>Bildschirmfotos, Ultraschall, gescannte oder eingebettete Dokumente ...</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>Wo der Ordner angelegt wird</translation>
        </message>
        <message>
            <source>Say where the copies go.</source>
            <translation>Geben Sie an, wohin die Kopien sollen.</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>Geben Sie den ganzen Pfad des Ordners an.</translation>
        </message>
        <message>
            <source>This folder exists already; name a new one.</source>
            <translation>Diesen Ordner gibt es schon; nennen Sie einen neuen.</translation>
        </message>
        <message>
            <source>Rectangles are x,y,width,height in pixels, separated by semicolons.</source>
            <translation>Rechtecke sind x,y,Breite,Höhe in Pixeln, durch Semikolon getrennt.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeStudies</name>
        <message>
            <source>Anonymize…</source>
            <translation>Anonymisieren…</translation>
        </message>
        <message>
            <source>Copy studies without the patient's identity</source>
            <translation>Studien ohne Identität des Patienten kopieren</translation>
        </message>
        <message>
            <source>Anonymizing, %1 %. Stop</source>
            <translation>Anonymisieren, %1 %. Anhalten</translation>
        </message>
        <message>
            <source>Nothing of the copies is kept</source>
            <translation>Von den Kopien bleibt nichts</translation>
        </message>
        <message>
            <source>%1 studies.</source>
            <translation>%1 Studien.</translation>
        </message>
        <message>
            <source>The study of %1.</source>
            <translation>Die Studie von %1.</translation>
        </message>
        <message>
            <source>Anonymizing</source>
            <translation>Anonymisieren</translation>
        </message>
        <message>
            <source>Anonymizing was cancelled.</source>
            <translation>Das Anonymisieren wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing of the copies was kept.</source>
            <translation>Von den Kopien blieb nichts.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Left out (%1): %2.</source>
            <translation>Weggelassen (%1): %2.</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>Files without the patient's identity in %1: %2</source>
            <translation>Dateien ohne Identität des Patienten in %1: %2</translation>
        </message>
        <message>
            <source>The studies were not anonymized.</source>
            <translation>Die Studien wurden nicht anonymisiert.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AppearancePage</name>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Dark for the reading room, light for the office. Images always lie on black.</source>
            <translation>Dunkel für den Befundraum, hell für das Büro. Bilder liegen immer auf Schwarz.</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Colour-blind safe</source>
            <translation>Farbfehlsicht</translation>
        </message>
        <message>
            <source>Class colours</source>
            <translation>Klassenfarben</translation>
        </message>
        <message>
            <source>Cyan, purple and orange, or a set for every kind of colour vision.</source>
            <translation>Cyan, Violett und Orange oder ein Satz für jede Art des Farbensehens.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Of text and controls, beyond the scale of the screen (%1 % here). Holds when Lateglow is started again.</source>
            <translation>Von Text und Bedienelementen, über die Skalierung des Bildschirms hinaus (hier %1 %). Gilt nach dem nächsten Start von Lateglow.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ApprovalCard</name>
        <message>
            <source>Approve</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Zurückziehen</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ihr Name</translation>
        </message>
        <message>
            <source>Name of the reader</source>
            <translation>Name des Befunders</translation>
        </message>
        <message>
            <source>The report becomes a draft again</source>
            <translation>Der Bericht wird wieder zum Entwurf</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>Draft. Check contours and findings, then approve.</source>
            <translation>Entwurf. Konturen und Befund prüfen, dann freigeben.</translation>
        </message>
        <message>
            <source>Approved by %1, %2</source>
            <translation>Freigegeben von %1, %2</translation>
        </message>
        <message>
            <source>Changed after %1 approved it, %2. It is a draft until it is approved again.</source>
            <translation>Nach der Freigabe durch %1 am %2 geändert. Bis zur erneuten Freigabe ein Entwurf.</translation>
        </message>
        <message>
            <source>Draft. The figures are still being measured.</source>
            <translation>Entwurf. Die Messwerte werden noch berechnet.</translation>
        </message>
        <message>
            <source>You stand for contours, figures and findings</source>
            <translation>Sie stehen für Konturen, Messwerte und Befund ein</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Geben Sie zuerst Ihren Namen ein</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message>
            <source>Opened</source>
            <translation>Geöffnet</translation>
        </message>
        <message>
            <source>Model run</source>
            <translation>Modell gerechnet</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>Bearbeitet</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Freigegeben</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Freigabe zurückgezogen</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Gesendet</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Gelöscht</translation>
        </message>
        <message>
            <source>Anonymized</source>
            <translation>Anonymisiert</translation>
        </message>
        <message>
            <source>Scored blinded</source>
            <translation>Verblindet bewertet</translation>
        </message>
        <message>
            <source>Unblinded</source>
            <translation>Entblindet</translation>
        </message>
        <message>
            <source>Log recovered</source>
            <translation>Protokoll wiederhergestellt</translation>
        </message>
        <message>
            <source>Record %1
Study %2
Patient %3
SHA-256 %4</source>
            <translation>Eintrag %1
Studie %2
Patient %3
SHA-256 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Filter by person, study, action, model…</source>
            <translation>Nach Person, Studie, Vorgang, Modell filtern…</translation>
        </message>
        <message>
            <source>Filter the audit log</source>
            <translation>Audit-Protokoll filtern</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Audit-Protokoll</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Who did what when, newest first. No names of patients: a study is named by its UID, a patient by a pseudonym.</source>
            <translation>Wer wann was tat, Neuestes zuerst. Keine Patientennamen: Eine Studie steht mit ihrer UID, ein Patient mit einem Pseudonym.</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>Audit-Protokoll wird geprüft</translation>
        </message>
        <message>
            <source>The audit log was changed or damaged</source>
            <translation>Das Audit-Protokoll wurde verändert oder beschädigt</translation>
        </message>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>Noch ist nichts aufgezeichnet.</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>Unversehrt: %n Eintrag, geprüft</numerusform>
                <numerusform>Unversehrt: %n Einträge, jeder geprüft</numerusform>
            </translation>
        </message>
        <message>
            <source>Write this down elsewhere to prove it later: %1</source>
            <translation>Zum späteren Nachweis anderswo notieren: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>%n Eintrag exportiert</numerusform>
                <numerusform>%n Einträge exportiert</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditTrail</name>
        <message>
            <source>Writing the audit log</source>
            <translation>Audit-Protokoll wird geschrieben</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>not defined: all answers are the same</source>
            <translation>nicht definiert: alle Antworten sind gleich</translation>
        </message>
        <message>
            <source>%1; agreement %2 %</source>
            <translation>%1; Übereinstimmung %2 %</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>Sensitivität, Spezifität</translation>
        </message>
        <message>
            <source>mean, real and synthetic</source>
            <translation>Mittel, echt und synthetisch</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Kappa, segments with scar</source>
            <translation>Kappa, Segmente mit Narbe</translation>
        </message>
        <message>
            <source>Kappa, image quality</source>
            <translation>Kappa, Bildqualität</translation>
        </message>
        <message>
            <source>Kappa, image quality, quadratic weights</source>
            <translation>Kappa, Bildqualität, quadratische Gewichte</translation>
        </message>
        <message>
            <source>Segments with scar, bias</source>
            <translation>Segmente mit Narbe, Bias</translation>
        </message>
        <message>
            <source>limits of agreement %1</source>
            <translation>Übereinstimmungsgrenzen %1</translation>
        </message>
        <message>
            <source>Images scored</source>
            <translation>Bewertete Bilder</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Bildqualität</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>Synthetic against this reader's real LGE</source>
            <translation>Synthetisch gegen echtes LGE dieses Befunders</translation>
        </message>
        <message>
            <source>Real LGE against the reference mask</source>
            <translation>Echtes LGE gegen die Referenzmaske</translation>
        </message>
        <message>
            <source>Synthetic against the reference mask</source>
            <translation>Synthetisch gegen die Referenzmaske</translation>
        </message>
        <message>
            <source>Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is synthetic - real for one reader, first - second between two.</source>
            <translation>Kappa nach Cohen mit 95-%-Intervallen; Segmente und Bilder gelten als unabhängig. Der Bias ist synthetisch - echt bei einem Befunder, erster - zweiter zwischen zweien.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedModel</name>
        <message>
            <source>Preparing a blinded reading</source>
            <translation>Verblindete Befundung wird vorbereitet</translation>
        </message>
        <message>
            <source>Opening a blinded reading</source>
            <translation>Verblindete Befundung wird geöffnet</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>Bild wird gelesen</translation>
        </message>
        <message>
            <source>Unblinding</source>
            <translation>Entblindung</translation>
        </message>
        <message>
            <source>Exporting the results</source>
            <translation>Ergebnisse werden exportiert</translation>
        </message>
        <message>
            <source>Saving the score</source>
            <translation>Bewertung wird gespeichert</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message>
            <source>Read acquired and synthetic images without knowing which is which.</source>
            <translation>Aufgenommene und synthetische Bilder befunden, ohne zu wissen, welches welches ist.</translation>
        </message>
        <message>
            <source>Every case comes twice, in random order: once the real LGE, once the synthetic one. You score quality, scar by segment and confidence. The key stays sealed until it is unblinded.</source>
            <translation>Jeder Fall kommt zweimal, in zufälliger Reihenfolge: einmal das echte LGE, einmal das synthetische. Sie bewerten Qualität, Narbe je Segment und Sicherheit. Der Schlüssel bleibt versiegelt, bis entblindet wird.</translation>
        </message>
        <message>
            <source>Reader, as in the results</source>
            <translation>Befunder, wie in den Ergebnissen</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>Befunder</translation>
        </message>
        <message>
            <source>New reading…</source>
            <translation>Neue Befundung…</translation>
        </message>
        <message>
            <source>From a folder that lateglow-cli batch wrote, with real LGE images</source>
            <translation>Aus einem Ordner, den lateglow-cli batch geschrieben hat, mit echten LGE-Bildern</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>Fortsetzen…</translation>
        </message>
        <message>
            <source>A reading that was begun, or one of another reader</source>
            <translation>Eine begonnene Befundung, oder die eines anderen Befunders</translation>
        </message>
        <message>
            <source>Unblind…</source>
            <translation>Entblinden…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Export the results into</source>
            <translation>Ergebnisse exportieren nach</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>Das hat nicht funktioniert.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n Fall ausgelassen</numerusform>
                <numerusform>%n Fälle ausgelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>Results exported</source>
            <translation>Ergebnisse exportiert</translation>
        </message>
        <message>
            <source>Choose a folder of analyzed cases</source>
            <translation>Ordner mit ausgewerteten Fällen wählen</translation>
        </message>
        <message>
            <source>Where to keep the reading</source>
            <translation>Ablageort der Befundung</translation>
        </message>
        <message>
            <source>Choose the folder of a reading</source>
            <translation>Ordner einer Befundung wählen</translation>
        </message>
        <message>
            <source>Unblind this reading for good?</source>
            <translation>Diese Befundung endgültig entblinden?</translation>
        </message>
        <message>
            <source>Unblind now</source>
            <translation>Jetzt entblinden</translation>
        </message>
        <message>
            <source>Image %1 of %2, %3 scored, reader %4</source>
            <translation>Bild %1 von %2, %3 bewertet, Befunder %4</translation>
        </message>
        <message>
            <source>All images are scored.</source>
            <translation>Alle Bilder sind bewertet.</translation>
        </message>
        <message>
            <source>Unblind when the other readers are done too; Page Up goes back to an image.</source>
            <translation>Entblinden Sie, wenn auch die anderen Befunder fertig sind; Bild auf führt zu einem Bild zurück.</translation>
        </message>
        <message>
            <source>Unblinded by %1, %2</source>
            <translation>Entblindet von %1, %2</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>Befunder %1</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>Zwischen %1 und %2</translation>
        </message>
        <message>
            <source>Nobody can score any more, and the audit log has a line about it. Esc leaves it as it is.</source>
            <translation>Niemand kann danach noch bewerten, und das Audit-Protokoll hält es fest. Esc lässt alles, wie es ist.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BullsEyePanel</name>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralität</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Narbenlast</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>Wanddicke</translation>
        </message>
        <message>
            <source>Thickening</source>
            <translation>Dickenzunahme</translation>
        </message>
        <message>
            <source>Bull's-eye of 16 segments</source>
            <translation>Bullseye mit 16 Segmenten</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>not covered by a slice</source>
            <translation>von keiner Schicht erfasst</translation>
        </message>
        <message>
            <source>burden %1 %</source>
            <translation>Narbenlast %1 %</translation>
        </message>
        <message>
            <source>transmurality %1 %, max %2 %</source>
            <translation>Transmuralität %1 %, max. %2 %</translation>
        </message>
        <message>
            <source>wall %1 mm, thickening %2 %</source>
            <translation>Wand %1 mm, Dickenzunahme %2 %</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Die Klassen konnten nicht gemessen werden.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CaseComparisonPage</name>
        <message>
            <source>Open a study to compare its images.</source>
            <translation>Öffnen Sie eine Studie, um ihre Bilder zu vergleichen.</translation>
        </message>
        <message>
            <source>Two series of one patient, or a synthetic image beside the real one.</source>
            <translation>Zwei Serien eines Patienten, oder ein synthetisches Bild neben dem echten.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Studie öffnen…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Demonstrationsfall öffnen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Geöffnet</translation>
        </message>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>%n Phase</numerusform>
                <numerusform>%n Phasen</numerusform>
            </translation>
        </message>
        <message>
            <source>Results restored</source>
            <translation>Ergebnisse wiederhergestellt</translation>
        </message>
        <message>
            <source>Study closed</source>
            <translation>Studie geschlossen</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Freigegeben</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Freigabe zurückgezogen</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>Geräte werden gesucht</translation>
        </message>
        <message>
            <source>Checking the series</source>
            <translation>Serie wird geprüft</translation>
        </message>
        <message>
            <source>Synthesizing %1</source>
            <translation>%1 wird synthetisiert</translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>Synthetisiert, %n Schicht</numerusform>
                <numerusform>Synthetisiert, %n Schichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthesis cancelled</source>
            <translation>Synthese abgebrochen</translation>
        </message>
        <message>
            <source>Synthesis failed</source>
            <translation>Synthese fehlgeschlagen</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>RV insertion placed</source>
            <translation>RV-Insertion gesetzt</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>Bericht wird geschrieben</translation>
        </message>
        <message>
            <source>%1 made</source>
            <comment>a synthetic series</comment>
            <translation>%1 erzeugt</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CineOutlines</name>
        <message>
            <source>End-diastole marked</source>
            <translation>Enddiastole markiert</translation>
        </message>
        <message>
            <source>End-systole marked</source>
            <translation>Endsystole markiert</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>Phase %1</translation>
        </message>
        <message>
            <source>found by the program</source>
            <translation>vom Programm gefunden</translation>
        </message>
        <message>
            <source>Outlining all phases of %1</source>
            <translation>Alle Phasen von %1 werden konturiert</translation>
        </message>
        <message>
            <source>All phases outlined</source>
            <translation>Alle Phasen konturiert</translation>
        </message>
        <message>
            <source>EF %1 %</source>
            <translation>EF %1 %</translation>
        </message>
        <message>
            <source>Outlining failed</source>
            <translation>Konturieren fehlgeschlagen</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>paired t test against zero: p %1</source>
            <translation>gepaarter t-Test gegen null: p %1</translation>
        </message>
        <message>
            <source>Limits of agreement</source>
            <translation>Übereinstimmungsgrenzen</translation>
        </message>
        <message>
            <source>1.96 SD</source>
            <translation>1,96 SD</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>Sensitivität, Spezifität</translation>
        </message>
        <message>
            <source>kappa, %1</source>
            <translation>Kappa, %1</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>Pearson r</source>
            <translation>Pearson r</translation>
        </message>
        <message>
            <source>ICC(2,1)</source>
            <translation>ICC(2,1)</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>Scar volume: area of scar times slice distance.</source>
            <translation>Narbenvolumen: Narbenfläche mal Schichtabstand.</translation>
        </message>
        <message>
            <source>Scar ratio: scar / (healthy + scar) myocardium.</source>
            <translation>Narbenanteil: Narbe / (gesundes + Narben-)Myokard.</translation>
        </message>
        <message>
            <source>Scar mass: scar volume times 1.05 g/ml.</source>
            <translation>Narbenmasse: Narbenvolumen mal 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Myocardial mass: volume of healthy and scar times 1.05 g/ml.</source>
            <translation>Myokardmasse: Volumen von gesundem Myokard und Narbe mal 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Transmurality: mean of the segments with scar, 0 without scar.</source>
            <translation>Transmuralität: Mittel der Segmente mit Narbe, 0 ohne Narbe.</translation>
        </message>
        <message>
            <source>Transmural segments: above 50 % transmurality, of 16.</source>
            <translation>Transmurale Segmente: über 50 % Transmuralität, von 16.</translation>
        </message>
        <message>
            <source>Segments with scar: at least 1 % and 3 voxels, of 16.</source>
            <translation>Segmente mit Narbe: mindestens 1 % und 3 Voxel, von 16.</translation>
        </message>
        <message>
            <source>Ejection fraction: disc summation over the cine's outlines.</source>
            <translation>Ejektionsfraktion: Scheibchensummation über die Konturen des Cine.</translation>
        </message>
        <message>
            <source>Small print: 95 % intervals. Differences are model - reference; segments count as independent.</source>
            <translation>Kleingedruckt: 95-%-Intervalle. Differenzen sind Modell - Referenz; Segmente gelten als unabhängig.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortModel</name>
        <message>
            <source>Reading the cohort</source>
            <translation>Kohorte wird gelesen</translation>
        </message>
        <message>
            <source>Exporting the cohort</source>
            <translation>Kohorte wird exportiert</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message>
            <source>Compare model and reference over many cases.</source>
            <translation>Modell und Referenz über viele Fälle vergleichen.</translation>
        </message>
        <message>
            <source>Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference.</source>
            <translation>Öffnen Sie einen Ordner, den lateglow-cli batch geschrieben hat, oder eine CSV-Tabelle mit einer Spalte für den Fall und Spaltenpaaren wie scar_mass_g_model und scar_mass_g_reference.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen…</translation>
        </message>
        <message>
            <source>Open table…</source>
            <translation>Tabelle öffnen…</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Tables as CSV and JSON, plots as SVG and PNG</source>
            <translation>Tabellen als CSV und JSON, Diagramme als SVG und PNG</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Fälle</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Übereinstimmung</translation>
        </message>
        <message>
            <source>The cohort could not be read or written.</source>
            <translation>Die Kohorte konnte nicht gelesen oder geschrieben werden.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>Exportiert, %n Datei</numerusform>
                <numerusform>Exportiert, %n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a folder of analyzed cases</source>
            <translation>Ordner mit ausgewerteten Fällen öffnen</translation>
        </message>
        <message>
            <source>Open a table of cases</source>
            <translation>Tabelle mit Fällen öffnen</translation>
        </message>
        <message>
            <source>Export tables and plots into</source>
            <translation>Tabellen und Diagramme exportieren nach</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n Fall</numerusform>
                <numerusform>%n Fälle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>%n Fall ohne Wertepaar steht in der Tabelle, aber in keiner Zahl.</numerusform>
                <numerusform>%n Fälle ohne Wertepaar stehen in der Tabelle, aber in keiner Zahl.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>%n Fall jenseits der Übereinstimmungsgrenzen, im Diagramm umringt.</numerusform>
                <numerusform>%n Fälle jenseits der Übereinstimmungsgrenzen, im Diagramm umringt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>%n Ordner konnte nicht gelesen werden und fehlt hier.</numerusform>
                <numerusform>%n Ordner konnten nicht gelesen werden und fehlen hier.</numerusform>
            </translation>
        </message>
        <message>
            <source>The images of %1 are not where they were analyzed.</source>
            <translation>Die Bilder von %1 sind nicht mehr dort, wo sie ausgewertet wurden.</translation>
        </message>
        <message>
            <source>Open the study from Studies.</source>
            <translation>Öffnen Sie die Studie unter Studien.</translation>
        </message>
        <message>
            <source>model %1, reference %2</source>
            <translation>Modell %1, Referenz %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortTable</name>
        <message>
            <source>no values</source>
            <translation>keine Werte</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>keine Referenz</translation>
        </message>
        <message>
            <source>no model value</source>
            <translation>kein Modellwert</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <source>beyond limits</source>
            <translation>jenseits der Grenzen</translation>
        </message>
        <message>
            <source>Dice, scar</source>
            <translation>Dice, Narbe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonFigures</name>
        <message>
            <source>Measuring similarity</source>
            <translation>Ähnlichkeit wird gemessen</translation>
        </message>
        <message>
            <source>Comparing classes</source>
            <translation>Klassen werden verglichen</translation>
        </message>
        <message>
            <source>Drawing the SSIM map</source>
            <translation>SSIM-Karte wird gezeichnet</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonModel</name>
        <message>
            <source>Phase %1 (end-diastole)</source>
            <translation>Phase %1 (Enddiastole)</translation>
        </message>
        <message>
            <source>Preparing the comparison</source>
            <translation>Vergleich wird vorbereitet</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>Registrierung</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Registriert</translation>
        </message>
        <message>
            <source>Registration removed</source>
            <translation>Registrierung entfernt</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonPanel</name>
        <message>
            <source>FWHM</source>
            <translation>FWHM</translation>
        </message>
        <message>
            <source>Otsu</source>
            <translation>Otsu</translation>
        </message>
        <message>
            <source>Gaussian mixture (EM)</source>
            <translation>Gauß-Mischung (EM)</translation>
        </message>
        <message>
            <source>%1 SD above remote</source>
            <translation>%1 SD über Remote</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ähnlichkeit</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Herz</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Körper</translation>
        </message>
        <message>
            <source>Where the model looked for the left ventricle</source>
            <translation>Wo das Modell den linken Ventrikel gesucht hat</translation>
        </message>
        <message>
            <source>What is brighter than air in the reference, filled</source>
            <translation>Was in der Referenz heller als Luft ist, gefüllt</translation>
        </message>
        <message>
            <source>Hounsfield units</source>
            <translation>Hounsfield-Einheiten</translation>
        </message>
        <message>
            <source>Test − reference, HU</source>
            <translation>Test − Referenz, HU</translation>
        </message>
        <message>
            <source>Voxels</source>
            <translation>Voxel</translation>
        </message>
        <message>
            <source>Draw a profile line</source>
            <translation>Profillinie zeichnen</translation>
        </message>
        <message>
            <source>Classes against the reference mask</source>
            <translation>Klassen gegen die Referenzmaske</translation>
        </message>
        <message>
            <source>Scar by segment</source>
            <translation>Narbe nach Segment</translation>
        </message>
        <message>
            <source>Scar by method</source>
            <translation>Narbe nach Methode</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Wird gemessen…</translation>
        </message>
        <message>
            <source>Figures appear here once two pictures are chosen.</source>
            <translation>Zahlen erscheinen hier, sobald zwei Bilder gewählt sind.</translation>
        </message>
        <message>
            <source>Not measured: %1. %2</source>
            <translation>Nicht gemessen: %1. %2</translation>
        </message>
        <message>
            <source>HU</source>
            <translation>HU</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>mean of slices</source>
            <translation>Mittel der Schichten</translation>
        </message>
        <message>
            <source>Wang 2004: Gaussian window of 11 pixels, sigma 1.5</source>
            <translation>Wang 2004: Gauß-Fenster von 11 Pixeln, Sigma 1,5</translation>
        </message>
        <message>
            <source>SSIM 3-D</source>
            <translation>SSIM 3-D</translation>
        </message>
        <message>
            <source>needs 11 slices</source>
            <translation>braucht 11 Schichten</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>NRMSE</source>
            <translation>NRMSE</translation>
        </message>
        <message>
            <source>euclidean</source>
            <translation>euklidisch</translation>
        </message>
        <message>
            <source>By the root mean square of the reference. Min-max: %1. Mean: %2.</source>
            <translation>Nach dem quadratischen Mittel der Referenz. Min-Max: %1. Mittelwert: %2.</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <source>NCC</source>
            <translation>NCC</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>Korrelation</translation>
        </message>
        <message>
            <source>Range 4095 HU.</source>
            <translation>Bereich 4095 HU.</translation>
        </message>
        <message>
            <source>Each image scaled by its 1st and 99th percentile to a range of 1.</source>
            <translation>Jedes Bild nach seinem 1. und 99. Perzentil auf den Bereich 1 skaliert.</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>%n Voxel.</numerusform>
                <numerusform>%n Voxel.</numerusform>
            </translation>
        </message>
        <message>
            <source>After registration.</source>
            <translation>Nach der Registrierung.</translation>
        </message>
        <message>
            <source>Within %1 HU</source>
            <translation>Innerhalb von %1 HU</translation>
        </message>
        <message>
            <source>Mean error</source>
            <translation>Mittlerer Fehler</translation>
        </message>
        <message>
            <source>test − reference</source>
            <translation>Test − Referenz</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myokard</translation>
        </message>
        <message>
            <source>Specificity %1, mean surface distance %2 mm</source>
            <translation>Spezifität %1, mittlerer Oberflächenabstand %2 mm</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>HD95, mm</source>
            <translation>HD95, mm</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>Sensitivität</translation>
        </message>
        <message>
            <source>Model, %</source>
            <translation>Modell, %</translation>
        </message>
        <message>
            <source>Synthetic: %1 g. Real: %2 g.</source>
            <translation>Synthetisch: %1 g. Echt: %2 g.</translation>
        </message>
        <message>
            <source>Spread of the methods</source>
            <translation>Streuung der Methoden</translation>
        </message>
        <message>
            <source>Lowest to highest scar ratio</source>
            <translation>Kleinster bis größter Narbenanteil</translation>
        </message>
        <message>
            <source>%1 g</source>
            <translation>%1 g</translation>
        </message>
        <message>
            <source>Real, %</source>
            <translation>Echt, %</translation>
        </message>
        <message>
            <source>Synthetic, %</source>
            <translation>Synth., %</translation>
        </message>
        <message>
            <source>within the reference's wall</source>
            <translation>innerhalb der Wand der Referenz</translation>
        </message>
        <message>
            <source>within the model's wall</source>
            <translation>innerhalb der Wand des Modells</translation>
        </message>
        <message>
            <source>remote myocardium as drawn</source>
            <translation>Remote-Myokard wie gezeichnet</translation>
        </message>
        <message>
            <source>remote myocardium found by the program</source>
            <translation>Remote-Myokard vom Programm gefunden</translation>
        </message>
        <message>
            <source>Scar in % of the myocardium, %1; %2.</source>
            <translation>Narbe in % des Myokards, %1; %2.</translation>
        </message>
        <message>
            <source>Find remote myocardium again</source>
            <translation>Remote-Myokard wieder finden lassen</translation>
        </message>
        <message>
            <source>Draw remote myocardium</source>
            <translation>Remote-Myokard zeichnen</translation>
        </message>
        <message>
            <source>Ref., %</source>
            <translation>Ref., %</translation>
        </message>
        <message>
            <source>Classes of the model</source>
            <translation>Klassen des Modells</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonTools</name>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Wischen</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Schachbrett</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Wechseln</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM-Karte</translation>
        </message>
        <message>
            <source>Swap reference and test</source>
            <translation>Referenz und Test tauschen</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>Registrieren…</translation>
        </message>
        <message>
            <source>How to compare</source>
            <translation>Art des Vergleichs</translation>
        </message>
        <message>
            <source>Pictures side by side</source>
            <translation>Bilder nebeneinander</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>Taste %1</translation>
        </message>
        <message>
            <source>Rigid: shift and turn</source>
            <translation>Starr: verschieben und drehen</translation>
        </message>
        <message>
            <source>Affine: with stretch and shear</source>
            <translation>Affin: mit Streckung und Scherung</translation>
        </message>
        <message>
            <source>B-spline: smooth deformation</source>
            <translation>B-Spline: glatte Verformung</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Ganzes Bild</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonViews</name>
        <message>
            <source>Difference, HU</source>
            <translation>Differenz, HU</translation>
        </message>
        <message>
            <source>Difference, % of the window</source>
            <translation>Differenz, % des Fensters</translation>
        </message>
        <message>
            <source>SSIM, 1: alike</source>
            <translation>SSIM, 1: gleich</translation>
        </message>
        <message>
            <source>Drag the reference here from the strip on the left.</source>
            <translation>Ziehen Sie die Referenz aus der Leiste links hierher.</translation>
        </message>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Ziehen Sie eine Serie aus der Leiste links hierher.</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Wird vorbereitet…</translation>
        </message>
        <message>
            <source>nothing here</source>
            <translation>hier nichts</translation>
        </message>
        <message>
            <source>%1 HU</source>
            <translation>%1 HU</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Schicht %1 / %2</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Registriert</translation>
        </message>
        <message>
            <source>Another patient space: middles laid over each other</source>
            <translation>Anderer Patientenraum: Mitten übereinandergelegt</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Nicht aufgenommen. Nur für Forschung.</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 gegen %2</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rot: mehr. Blau: weniger.</translation>
        </message>
        <message>
            <source>Drawing the SSIM map…</source>
            <translation>SSIM-Karte wird gezeichnet…</translation>
        </message>
        <message>
            <source>Reference %1</source>
            <translation>Referenz %1</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 prüfen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Automatic takes the GPU where there is one with enough memory, else the CPU. Also beside Run in Read.</source>
            <translation>Automatisch nimmt die GPU, wenn eine mit genug Speicher da ist, sonst die CPU. Auch neben Ausführen unter Befunden.</translation>
        </message>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>Alle %n Prozessor</numerusform>
                <numerusform>Alle %n Prozessoren</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads on the CPU</source>
            <translation>Threads auf der CPU</translation>
        </message>
        <message>
            <source>Fewer leave more for playing and for other programs.</source>
            <translation>Weniger lassen mehr für das Abspielen und für andere Programme.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>What the engine can compute on.</source>
            <translation>Worauf die Engine rechnen kann.</translation>
        </message>
        <message>
            <source>The engine is being asked.</source>
            <translation>Die Engine wird gefragt.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>The engine did not tell its devices.</source>
            <translation>Die Engine hat ihre Geräte nicht genannt.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DifferencePane</name>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>Share of each window, −1 to 1</source>
            <translation>Anteil jedes Fensters, −1 bis 1</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rot: mehr. Blau: weniger.</translation>
        </message>
        <message>
            <source>−%1 to %1 HU</source>
            <translation>−%1 bis %1 HU</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message>
            <source>Synthetic images</source>
            <translation>Synthetische Bilder</translation>
        </message>
        <message>
            <source>DICOM MR, like the source</source>
            <translation>DICOM MR wie die Quelle</translation>
        </message>
        <message>
            <source>Tissue classes</source>
            <translation>Gewebeklassen</translation>
        </message>
        <message>
            <source>DICOM Segmentation</source>
            <translation>DICOM-Segmentierung</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>DICOM Structured Report; brings the classes along</source>
            <translation>DICOM Structured Report; bringt die Klassen mit</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>DICOM Encapsulated PDF</source>
            <translation>DICOM Encapsulated PDF</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Unsicherheit</translation>
        </message>
        <message>
            <source>DICOM Parametric Map</source>
            <translation>DICOM Parametric Map</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Schlüsselbilder</translation>
        </message>
        <message>
            <source>DICOM Secondary Capture, labels burned in</source>
            <translation>DICOM Secondary Capture, Beschriftung eingebrannt</translation>
        </message>
        <message>
            <source>Cine with outlines</source>
            <translation>Cine mit Konturen</translation>
        </message>
        <message>
            <source>Animated GIF</source>
            <translation>Animiertes GIF</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>PNG: slices and bull's-eyes</source>
            <translation>PNG: Schichten und Bullseyes</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>Messwerttabelle</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Measurements for programs</source>
            <translation>Messwerte für Programme</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>Volumina</translation>
        </message>
        <message>
            <source>NIfTI: image, classes, uncertainty</source>
            <translation>NIfTI: Bild, Klassen, Unsicherheit</translation>
        </message>
        <message>
            <source>Export into folder</source>
            <translation>In Ordner exportieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export case</source>
            <translation>Fall exportieren</translation>
        </message>
        <message>
            <source>Everything written says that it is synthetic, which model made it and from which images. DICOM objects are checked first.</source>
            <translation>Alles Geschriebene sagt, dass es synthetisch ist, welches Modell es erzeugt hat und aus welchen Bildern. DICOM-Objekte werden vorher geprüft.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>%n Datei, etwa %1</numerusform>
                <numerusform>%n Dateien, etwa %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>Ordner danach öffnen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>%n Datei exportieren, etwa %1</numerusform>
                <numerusform>%n Dateien exportieren, etwa %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Export läuft</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n Datei geschrieben</numerusform>
                <numerusform>%n Dateien geschrieben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::FusedPane</name>
        <message>
            <source>Fused</source>
            <translation>Fusion</translation>
        </message>
        <message>
            <source>%1 over %2</source>
            <translation>%1 über %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::GeneralPage</name>
        <message>
            <source>Last studies</source>
            <translation>Letzte Studien</translation>
        </message>
        <message>
            <source>Study list</source>
            <translation>Studienliste</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>Beim Start</translation>
        </message>
        <message>
            <source>What Lateglow shows first. After a crash, what was open always comes back.</source>
            <translation>Was Lateglow zuerst zeigt. Nach einem Absturz kommt immer zurück, was offen war.</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>Spielt ab</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Cine</translation>
        </message>
        <message>
            <source>What a cine does when it is opened.</source>
            <translation>Was ein Cine tut, wenn es geöffnet wird.</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Glatt</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Interpolated between pixels, or every pixel as it is.</source>
            <translation>Zwischen Pixeln interpoliert oder jedes Pixel, wie es ist.</translation>
        </message>
        <message>
            <source>Show the introduction</source>
            <translation>Einführung zeigen</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einführung</translation>
        </message>
        <message>
            <source>Three cards that say how a case is read.</source>
            <translation>Drei Karten, die sagen, wie ein Fall befundet wird.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HelpDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Maus</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Rad</translation>
        </message>
        <message>
            <source>Slices, in all viewports of the stack</source>
            <translation>Schichten, in allen Ansichten des Stapels</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Ziehen</translation>
        </message>
        <message>
            <source>Window (across) and level (up and down)</source>
            <translation>Fensterbreite (quer) und -lage (auf und ab)</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Strg+Rad</translation>
        </message>
        <message>
            <source>Zoom around the pointer</source>
            <translation>Zoom um den Zeiger</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Umschalt+Ziehen</translation>
        </message>
        <message>
            <source>Move; also the middle button</source>
            <translation>Verschieben; auch mit der mittleren Taste</translation>
        </message>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+Rad</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Größe des Werkzeugs</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Doppelklick</translation>
        </message>
        <message>
            <source>One viewport alone, or all</source>
            <translation>Eine Ansicht allein oder alle</translation>
        </message>
        <message>
            <source>Lateglow is for research use. Synthetic images were not acquired and are always marked in amber.</source>
            <translation>Lateglow ist für die Forschung. Synthetische Bilder wurden nicht aufgenommen und sind immer bernsteinfarben markiert.</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einführung</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Tasten ändern…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Digits in blinded reading</source>
            <translation>Ziffern bei verblindeter Befundung</translation>
        </message>
        <message>
            <source>Quality and confidence</source>
            <translation>Qualität und Sicherheit</translation>
        </message>
        <message>
            <source>Mark that segment, or not</source>
            <translation>Dieses Segment markieren oder nicht</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Befunden</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Vergleichen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>%1 %2, package %3, on %4, %5, Lateglow %6.</source>
            <translation>%1 %2, Paket %3, auf %4, %5, Lateglow %6.</translation>
        </message>
        <message>
            <source>The input gate was overridden.</source>
            <translation>Die Eingangsprüfung wurde übergangen.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ImagePane</name>
        <message>
            <source>RV insertion</source>
            <translation>RV-Insertion</translation>
        </message>
    </context>
    <context>
        <name>lateglow::JobList</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>wird angehalten…</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>waits, number %1</source>
            <translation>wartet, Nummer %1</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LanguagePage</name>
        <message>
            <source>The desktop's</source>
            <translation>Wie die Arbeitsumgebung</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>cm</source>
            <translation>cm</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>Längen</translation>
        </message>
        <message>
            <source>Of distances and areas that are drawn. Volumes are in mL, masses in g.</source>
            <translation>Von gezeichneten Abständen und Flächen. Volumina stehen in mL, Massen in g.</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>The decimal sign is that of the language.</source>
            <translation>Das Dezimalzeichen ist das der Sprache.</translation>
        </message>
        <message>
            <source>Of the window and of reports. DICOM objects and tables stay in English.</source>
            <translation>Des Fensters und der Berichte. DICOM-Objekte und Tabellen bleiben auf Englisch.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LaterPage</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayersCard</name>
        <message>
            <source>Overlay</source>
            <translation>Überlagerung</translation>
        </message>
        <message>
            <source>Outlines</source>
            <translation>Konturen</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Ebenen</translation>
        </message>
        <message>
            <source>Show or hide all classes</source>
            <translation>Alle Klassen ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show or hide: %1</source>
            <translation>Ein- oder ausblenden: %1</translation>
        </message>
        <message>
            <source>Opacity: %1</source>
            <translation>Deckkraft: %1</translation>
        </message>
        <message>
            <source>%1 is locked: no tool changes it</source>
            <translation>%1 ist gesperrt: kein Werkzeug ändert die Klasse</translation>
        </message>
        <message>
            <source>Lock %1 against every tool</source>
            <translation>%1 gegen jedes Werkzeug sperren</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayoutMenu</name>
        <message>
            <source>One pane</source>
            <translation>Ein Feld</translation>
        </message>
        <message>
            <source>%1 × %2 panes</source>
            <translation>%1 × %2 Felder</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>Dieses Layout speichern…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 ist nicht lesbar</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Layouts</translation>
        </message>
        <message>
            <source>The layouts could not be changed.</source>
            <translation>Die Layouts konnten nicht geändert werden.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LightBox</name>
        <message>
            <source>Slices of the image</source>
            <translation>Schichten des Bildes</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MainWindow</name>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Retraining on a site's own data from this window is not part of this version.</source>
            <translation>Das Nachtrainieren mit eigenen Daten aus diesem Fenster gehört nicht zu dieser Version.</translation>
        </message>
        <message>
            <source>Training runs on the command line: lateglow-cli train --config FILE.json; the configurations that made the shipped models come with the program.</source>
            <translation>Trainiert wird auf der Kommandozeile: lateglow-cli train --config FILE.json; die Konfigurationen der mitgelieferten Modelle liegen dem Programm bei.</translation>
        </message>
        <message>
            <source>Packages are installed and verified with lateglow-cli models, measured on cases with truth with lateglow-cli evaluate.</source>
            <translation>Pakete werden mit lateglow-cli models installiert und geprüft, an Fällen mit bekannter Wahrheit mit lateglow-cli evaluate gemessen.</translation>
        </message>
        <message>
            <source>What a model was trained on and what it cannot claim is on its card, beside Run in Read.</source>
            <translation>Womit ein Modell trainiert wurde und was es nicht beanspruchen kann, steht auf seiner Karte, neben Ausführen unter Befunden.</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Zu Befunden</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>Bericht exportiert, %n Seite</numerusform>
                <numerusform>Bericht exportiert, %n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>The demonstration studies were not found.</source>
            <translation>Die Demonstrationsstudien wurden nicht gefunden.</translation>
        </message>
        <message>
            <source>Install the folder resources/demo beside the program.</source>
            <translation>Installieren Sie den Ordner resources/demo neben dem Programm.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly. What was open is back.</source>
            <translation>Lateglow wurde unerwartet beendet. Was offen war, ist wieder da.</translation>
        </message>
        <message>
            <source>Results, corrections, findings and drawings were kept.</source>
            <translation>Ergebnisse, Korrekturen, Befund und Zeichnungen blieben erhalten.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly while it opened the last studies.</source>
            <translation>Lateglow wurde unerwartet beendet, während es die letzten Studien öffnete.</translation>
        </message>
        <message>
            <source>They are not opened by themselves again; find them under Recently opened.</source>
            <translation>Sie werden nicht noch einmal von selbst geöffnet; Sie finden sie unter Zuletzt geöffnet.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Files are being imported into the study store.</source>
            <translation>Es werden Dateien in den Studienspeicher importiert.</translation>
        </message>
        <message>
            <source>Quitting now stops the import; nothing of it is kept.</source>
            <translation>Beenden hält den Import an; von ihm bleibt nichts.</translation>
        </message>
        <message>
            <source>Stop the import and quit</source>
            <translation>Import anhalten und beenden</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortfahren</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Fall</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Kohorte</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Verblindete Befundung</translation>
        </message>
        <message>
            <source>The study cannot be opened.</source>
            <translation>Die Studie kann nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>What is kept between sessions cannot be read or written.</source>
            <translation>Was zwischen Sitzungen aufbewahrt wird, kann nicht gelesen oder geschrieben werden.</translation>
        </message>
        <message>
            <source>The audit log is not written: %1</source>
            <translation>Das Audit-Protokoll wird nicht geschrieben: %1</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>Bündel wird geschrieben…</translation>
        </message>
        <message>
            <source>Bundle written</source>
            <translation>Bündel geschrieben</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message>
            <source>Painted</source>
            <translation>Gemalt</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>Radiert</translation>
        </message>
        <message>
            <source>Contour drawn</source>
            <translation>Kontur gezeichnet</translation>
        </message>
        <message>
            <source>Endocardium nudged</source>
            <translation>Endokard geschoben</translation>
        </message>
        <message>
            <source>Epicardium nudged</source>
            <translation>Epikard geschoben</translation>
        </message>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>%n Schicht gefüllt</numerusform>
                <numerusform>%n Schichten gefüllt</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied slice %1</source>
            <translation>Schicht %1 kopiert</translation>
        </message>
        <message>
            <source>Slice cleared</source>
            <translation>Schicht geleert</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>%n Voxel</numerusform>
                <numerusform>%n Voxel</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Copied to phase %1</source>
            <translation>In Phase %1 kopiert</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>Phase %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message>
            <source>Copy the figures as a table</source>
            <translation>Messwerte als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Figures appear here once the model has run.</source>
            <translation>Messwerte erscheinen hier, sobald das Modell gelaufen ist.</translation>
        </message>
        <message>
            <source>Place RV insertion</source>
            <translation>RV-Insertion setzen</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>Gegen die Referenz</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Messwerte</translation>
        </message>
        <message>
            <source>LV function</source>
            <translation>LV-Funktion</translation>
        </message>
        <message>
            <source>Disc summation over the outlines of all phases.</source>
            <translation>Scheibchensummation über die Konturen aller Phasen.</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Bericht öffnen</translation>
        </message>
        <message>
            <source>Click the anterior RV insertion in an image; it sets where the segments begin.</source>
            <translation>Klicken Sie die vordere RV-Insertion in einem Bild an; dort beginnen die Segmente.</translation>
        </message>
        <message>
            <source>Measuring the edited classes…</source>
            <translation>Die korrigierten Klassen werden gemessen…</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Weniger zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n weitere</numerusform>
                <numerusform>%n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>No left ventricle is outlined in two phases.</source>
            <translation>In keinen zwei Phasen ist ein linker Ventrikel konturiert.</translation>
        </message>
        <message>
            <source>Measuring the corrected outlines…</source>
            <translation>Die korrigierten Konturen werden gemessen…</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Die Klassen konnten nicht gemessen werden.</translation>
        </message>
        <message>
            <source>What limits these figures</source>
            <translation>Was diese Werte einschränkt</translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>Vom Befunder in %n Phase korrigiert.</numerusform>
                <numerusform>Vom Befunder in %n Phasen korrigiert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ModelCardDialog</name>
        <message>
            <source>Model card</source>
            <translation>Modellkarte</translation>
        </message>
        <message>
            <source>Package SHA-256 %1</source>
            <translation>Paket-SHA-256 %1</translation>
        </message>
        <message>
            <source>Demonstration model: its limits</source>
            <translation>Demonstrationsmodell: seine Grenzen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MontageView</name>
        <message>
            <source>All slices and phases</source>
            <translation>Alle Schichten und Phasen</translation>
        </message>
        <message>
            <source>A montage shows the slices and phases of a cine. Drag one here.</source>
            <translation>Eine Montage zeigt Schichten und Phasen eines Cines. Ziehen Sie eines hierher.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MprViewports</name>
        <message>
            <source>Axial</source>
            <translation>Axial</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>Koronar</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>Sagittal</translation>
        </message>
        <message>
            <source>Maximum of %1 mm</source>
            <translation>Maximum über %1 mm</translation>
        </message>
        <message>
            <source>Mean of %1 mm</source>
            <translation>Mittel über %1 mm</translation>
        </message>
        <message>
            <source>%1, oblique %2°</source>
            <translation>%1, gekippt um %2°</translation>
        </message>
        <message>
            <source>%1, oblique</source>
            <translation>%1, gekippt</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Das Volumen wird vorbereitet.</translation>
        </message>
        <message>
            <source>Thick planes</source>
            <translation>Dicke Ebenen</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>L %1  P %2  H %3 mm</source>
            <translation>L %1  P %2  H %3 mm</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Signal %1</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::OpeningView</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>%n Serie, der Rest wird gelesen</numerusform>
                <numerusform>%n Serien, der Rest wird gelesen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OrbitViewport</name>
        <message>
            <source>The graphics driver was restarted and the picture is gone. Click to draw it again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.</source>
            <translation>Der Grafiktreiber wurde neu gestartet, das Bild ist verloren. Klicken Sie, um es neu zu zeichnen. Geschieht das oft, starten Sie Lateglow mit LIBGL_ALWAYS_SOFTWARE=1 oder aktualisieren Sie den Grafiktreiber.</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Ansicht zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsNodesPage</name>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>C-GET</source>
            <translation>C-GET</translation>
        </message>
        <message>
            <source>C-MOVE</source>
            <translation>C-MOVE</translation>
        </message>
        <message>
            <source>Secure the connection (TLS)</source>
            <translation>Verbindung sichern (TLS)</translation>
        </message>
        <message>
            <source>The certificate must name the host</source>
            <translation>Das Zertifikat muss den Host nennen</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Verbindung prüfen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>AE title</source>
            <translation>AE-Titel</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Retrieve by</source>
            <translation>Abrufen mit</translation>
        </message>
        <message>
            <source>Name or IPv4 address</source>
            <translation>Name oder IPv4-Adresse</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM-Datei</translation>
        </message>
        <message>
            <source>Trusted authority</source>
            <translation>Vertraute Zertifizierungsstelle</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Eigenes Zertifikat</translation>
        </message>
        <message>
            <source>Own private key</source>
            <translation>Eigener privater Schlüssel</translation>
        </message>
        <message>
            <source>Own AE title</source>
            <translation>Eigener AE-Titel</translation>
        </message>
        <message>
            <source>Port for C-MOVE</source>
            <translation>Port für C-MOVE</translation>
        </message>
        <message>
            <source>Nodes that are asked by C-MOVE connect to this port</source>
            <translation>Knoten, die mit C-MOVE gefragt werden, verbinden sich mit diesem Port</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archiv</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1 wird gefragt…</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1 antwortet.</translation>
        </message>
        <message>
            <source>It took %1 ms.</source>
            <translation>Es dauerte %1 ms.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsPresenter</name>
        <message>
            <source>The node could not send %1 of the objects.</source>
            <translation>Der Knoten konnte %1 der Objekte nicht senden.</translation>
        </message>
        <message>
            <source>Not stored: %1. The first reason: %2</source>
            <translation>Nicht gespeichert: %1. Der erste Grund: %2</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 prüfen</translation>
        </message>
        <message>
            <source>Query %1</source>
            <translation>%1 abfragen</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Retrieve %1</source>
            <translation>%1 abrufen</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>%1 senden</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Retrieve</source>
            <translation>Abrufen</translation>
        </message>
        <message>
            <source>Query PACS</source>
            <translation>PACS abfragen</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalität</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Studies found</source>
            <translation>Gefundene Studien</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Fetch the selected studies or series into the study store</source>
            <translation>Ausgewählte Studien oder Serien in den Studienspeicher holen</translation>
        </message>
        <message>
            <source>%1 retrieved, %2 objects</source>
            <translation>%1 abgerufen, %2 Objekte</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>No node is set up yet. Add the archive under Nodes…</source>
            <translation>Noch kein Knoten eingerichtet. Fügen Sie das Archiv unter Knoten… hinzu.</translation>
        </message>
        <message>
            <source>Search to list the studies of the node.</source>
            <translation>Suchen listet die Studien des Knotens.</translation>
        </message>
        <message>
            <source>Series are being listed…</source>
            <translation>Serien werden gelistet…</translation>
        </message>
        <message>
            <source>The node has no study like that. Ask for less.</source>
            <translation>Der Knoten hat keine solche Studie. Fragen Sie nach weniger.</translation>
        </message>
        <message>
            <source>Only the first %1 studies are listed.</source>
            <translation>Nur die ersten %1 Studien sind gelistet.</translation>
        </message>
        <message>
            <source>Narrow the query to see the others.</source>
            <translation>Grenzen Sie die Abfrage ein, um die anderen zu sehen.</translation>
        </message>
        <message>
            <source>Series %1</source>
            <translation>Serie %1</translation>
        </message>
        <message>
            <source>The node lists no series.</source>
            <translation>Der Knoten nennt keine Serie.</translation>
        </message>
        <message>
            <source>Asking the node…</source>
            <translation>Der Knoten wird gefragt…</translation>
        </message>
        <message>
            <source>%1, and %2 more</source>
            <translation>%1 und %2 weitere</translation>
        </message>
        <message>
            <source>Studies listed: %1</source>
            <translation>Studien gelistet: %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryForm</name>
        <message>
            <source>From date</source>
            <translation>Von Datum</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>Bis Datum</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>Jedes Datum</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>Letzte 12 Monate</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Von … bis …</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Beliebig</translation>
        </message>
        <message>
            <source>Part of the name, or with * and ?</source>
            <translation>Teil des Namens oder mit * und ?</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>Patient name</source>
            <translation>Patientenname</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>Patienten-ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Studiendatum</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalität</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Knoten…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsSendDialog</name>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Node to send to</source>
            <translation>Zielknoten</translation>
        </message>
        <message>
            <source>Send to a node</source>
            <translation>An einen Knoten senden</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Knoten…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsStudies</name>
        <message>
            <source>Query PACS…</source>
            <translation>PACS abfragen…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Senden…</translation>
        </message>
        <message>
            <source>Search an archive and fetch studies from it</source>
            <translation>Ein Archiv durchsuchen und Studien holen</translation>
        </message>
        <message>
            <source>Send studies or exported objects to a node</source>
            <translation>Studien oder exportierte Objekte an einen Knoten senden</translation>
        </message>
        <message>
            <source>Stop this transfer</source>
            <translation>Diese Übertragung anhalten</translation>
        </message>
        <message>
            <source>Selected studies…</source>
            <translation>Ausgewählte Studien…</translation>
        </message>
        <message>
            <source>Exported objects…</source>
            <translation>Exportierte Objekte…</translation>
        </message>
        <message>
            <source>%1, %2 %. Stop</source>
            <translation>%1, %2 %. Anhalten</translation>
        </message>
        <message>
            <source>%1 sent, %2 objects</source>
            <translation>%1 gesendet, %2 Objekte</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>%1: cancelled.</source>
            <translation>%1: abgebrochen.</translation>
        </message>
        <message>
            <source>%1 studies</source>
            <translation>%1 Studien</translation>
        </message>
        <message>
            <source>%1 from the study store, with all objects.</source>
            <translation>%1 aus dem Studienspeicher, mit allen Objekten.</translation>
        </message>
        <message>
            <source>The DICOM objects in %1. Objects that Lateglow made are checked before.</source>
            <translation>Die DICOM-Objekte in %1. Von Lateglow erzeugte Objekte werden vorher geprüft.</translation>
        </message>
        <message>
            <source>%1: not everything was retrieved.</source>
            <translation>%1: nicht alles wurde abgerufen.</translation>
        </message>
        <message>
            <source>%1: did not work.</source>
            <translation>%1: hat nicht geklappt.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PairPane</name>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Nicht aufgenommen. Nur für Forschung.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PaneDrag</name>
        <message>
            <source>Drag onto another pane to swap them</source>
            <translation>Auf ein anderes Feld ziehen, um sie zu tauschen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PhaseSlider</name>
        <message>
            <source>Cardiac phase</source>
            <translation>Herzphase</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>ED</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>ES</translation>
        </message>
        <message>
            <source>Drag the mark to another phase</source>
            <translation>Marke auf eine andere Phase ziehen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PlotView</name>
        <message>
            <source>Whole plot (R)</source>
            <translation>Ganzes Diagramm (R)</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePane</name>
        <message>
            <source>L–R</source>
            <translation>L–R</translation>
        </message>
        <message>
            <source>A–P</source>
            <translation>A–P</translation>
        </message>
        <message>
            <source>F–H</source>
            <translation>F–K</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>Rechts nach links</translation>
        </message>
        <message>
            <source>Front to back</source>
            <translation>Vorn nach hinten</translation>
        </message>
        <message>
            <source>Foot to head</source>
            <translation>Fuß nach Kopf</translation>
        </message>
        <message>
            <source>mm towards the left</source>
            <translation>mm nach links</translation>
        </message>
        <message>
            <source>mm towards the back</source>
            <translation>mm nach hinten</translation>
        </message>
        <message>
            <source>mm towards the head</source>
            <translation>mm zum Kopf hin</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePlot</name>
        <message>
            <source>mm along the line</source>
            <translation>mm entlang der Linie</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfileView</name>
        <message>
            <source>Profile through the crosshair</source>
            <translation>Profil durch das Fadenkreuz</translation>
        </message>
        <message>
            <source>%1 mm: %2 %3</source>
            <translation>%1 mm: %2 %3</translation>
        </message>
        <message>
            <source>A profile shows the values of a volume through the crosshair.</source>
            <translation>Ein Profil zeigt die Werte eines Volumens durch das Fadenkreuz.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadPage</name>
        <message>
            <source>Open a study to read it.</source>
            <translation>Öffnen Sie eine Studie, um sie zu befunden.</translation>
        </message>
        <message>
            <source>DICOM folder or file, or NIfTI; or drop it here.</source>
            <translation>DICOM-Ordner oder -Datei oder NIfTI; oder hier ablegen.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Studie öffnen…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Demonstrationsfall öffnen</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Text der Notiz</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadViewports</name>
        <message>
            <source>Click the anterior RV insertion: where the front wall of the right ventricle meets the left. Esc leaves it.</source>
            <translation>Klicken Sie die vordere RV-Insertion an: wo die Vorderwand des rechten Ventrikels auf den linken trifft. Esc bricht ab.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudies</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudiesPanel</name>
        <message>
            <source>Recently opened studies</source>
            <translation>Zuletzt geöffnete Studien</translation>
        </message>
        <message>
            <source>Nothing to show: studies that you open are listed here.</source>
            <translation>Noch nichts zu zeigen: Studien, die Sie öffnen, stehen hier.</translation>
        </message>
        <message>
            <source>%1 was taken off the list. The files are untouched.</source>
            <translation>%1 wurde aus der Liste genommen. Die Dateien sind unberührt.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message>
            <source>Copy figures, table and picture</source>
            <translation>Werte, Tabelle und Bild kopieren</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histogramm</translation>
        </message>
        <message>
            <source>Synthetic signal</source>
            <translation>Synthetisches Signal</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>SYNTHETISCHES LGE</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>Phase %1</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>dashed line</source>
            <translation>gestrichelte Linie</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>Lowest to highest</source>
            <translation>Kleinster bis größter Wert</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Fläche</translation>
        </message>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>%n Pixel</numerusform>
                <numerusform>%n Pixel</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>below</source>
            <translation>unter</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegistrationBar</name>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Registering: stopping…</source>
            <translation>Registrierung: wird angehalten…</translation>
        </message>
        <message>
            <source>Registering: %1</source>
            <translation>Registrierung: %1</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Registrierung…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>rigid</source>
            <translation>starr</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>affin</translation>
        </message>
        <message>
            <source>B-spline</source>
            <translation>B-Spline</translation>
        </message>
        <message>
            <source>Registered: %1, mutual information %2 → %3 nats, mean displacement %4</source>
            <translation>Registriert: %1, Transinformation %2 → %3 nat, mittlere Verschiebung %4</translation>
        </message>
        <message>
            <source>not better than before</source>
            <translation>nicht besser als vorher</translation>
        </message>
        <message>
            <source>Largest displacement %1. Resampled once, linearly; the original stays as it is.</source>
            <translation>Größte Verschiebung %1. Einmal linear neu abgetastet; das Original bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Not registered: %1. %2</source>
            <translation>Nicht registriert: %1. %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportFiles</name>
        <message>
            <source>Writing the bundle</source>
            <translation>Bündel wird geschrieben</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message>
            <source>The report is made from a synthesized and measured case.</source>
            <translation>Der Bericht entsteht aus einem synthetisierten und gemessenen Fall.</translation>
        </message>
        <message>
            <source>Open a study in Read and run the model.</source>
            <translation>Öffnen Sie eine Studie unter Befunden und führen Sie das Modell aus.</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>PDF exportieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Senden…</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Zu Befunden</translation>
        </message>
        <message>
            <source>DICOM objects, pictures and tables</source>
            <translation>DICOM-Objekte, Bilder und Tabellen</translation>
        </message>
        <message>
            <source>Send report, synthetic images, classes and measurements to a node</source>
            <translation>Bericht, synthetische Bilder, Klassen und Messwerte an einen Knoten senden</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Kleiner</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Größer</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>An Breite anpassen</translation>
        </message>
        <message>
            <source>What you see. It is printed on the first page.</source>
            <translation>Was Sie sehen. Es steht auf der ersten Seite.</translation>
        </message>
        <message>
            <source>Pictures and figures in the report come from a synthetic image and say so on every page.</source>
            <translation>Bilder und Messwerte des Berichts stammen aus einem synthetischen Bild und sagen das auf jeder Seite.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>%n Objekt gesendet</numerusform>
                <numerusform>%n Objekte gesendet</numerusform>
            </translation>
        </message>
        <message>
            <source>Report of %1</source>
            <translation>Bericht von %1</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements.</source>
            <translation>%1: Bericht, synthetische Bilder, Klassen und Messwerte.</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements. It is not approved; the objects say so.</source>
            <translation>%1: Bericht, synthetische Bilder, Klassen und Messwerte. Er ist nicht freigegeben; die Objekte sagen das.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet…</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>wird geschrieben…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n Seite</numerusform>
                <numerusform>%n Seiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Bundle…</source>
            <translation>Bündel…</translation>
        </message>
        <message>
            <source>One file to reproduce the figures: images without the patient's identity, model, parameters, results</source>
            <translation>Eine Datei zum Nachrechnen: Bilder ohne Identität des Patienten, Modell, Parameter, Ergebnisse</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indikation</translation>
        </message>
        <message>
            <source>Why the patient was examined</source>
            <translation>Warum der Patient untersucht wurde</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportTemplatePage</name>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Mit Vorsicht</translation>
        </message>
        <message>
            <source>Indication and findings</source>
            <translation>Indikation und Befund</translation>
        </message>
        <message>
            <source>Bull's-eye and measurements</source>
            <translation>Bullseye und Messwerte</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Schlüsselbilder</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>Modell und seine Grenzen</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Befund nach Berichtsfeldern</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Vergleich mit einer Referenz</translation>
        </message>
        <message>
            <source>Table of AHA segments</source>
            <translation>Tabelle der AHA-Segmente</translation>
        </message>
        <message>
            <source>Table of slices</source>
            <translation>Tabelle der Schichten</translation>
        </message>
        <message>
            <source>All slices as pictures</source>
            <translation>Alle Schichten als Bilder</translation>
        </message>
        <message>
            <source>Input checks</source>
            <translation>Eingangsprüfung</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Unterzeichnung</translation>
        </message>
        <message>
            <source>No report may be without it.</source>
            <translation>Kein Bericht darf ohne ihn sein.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Auf</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Ab</translation>
        </message>
        <message>
            <source>Reports are not written until it is mended; a change here replaces it.</source>
            <translation>Bis sie berichtigt ist, wird kein Bericht geschrieben; eine Änderung hier ersetzt sie.</translation>
        </message>
        <message>
            <source>Example Hospital
Department of Cardiology</source>
            <translation>Example Hospital
Klinik für Kardiologie</translation>
        </message>
        <message>
            <source>Letter head</source>
            <translation>Briefkopf</translation>
        </message>
        <message>
            <source>Up to five lines; the first one is printed large.</source>
            <translation>Bis zu fünf Zeilen; die erste wird groß gedruckt.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>PNG or JPEG, printed 12 mm high.</source>
            <translation>PNG oder JPEG, 12 mm hoch gedruckt.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Of every report written from now on.</source>
            <translation>Jedes Berichts, der von nun an geschrieben wird.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>What is printed, from top to bottom. Result, limits of the model, provenance and sign-off always are.</source>
            <translation>Was gedruckt wird, von oben nach unten. Ergebnis, Grenzen des Modells, Herkunft und Freigabe immer.</translation>
        </message>
        <message>
            <source>Closing text</source>
            <translation>Schlusstext</translation>
        </message>
        <message>
            <source>Printed before the sign-off, in every report.</source>
            <translation>In jedem Bericht vor der Freigabe gedruckt.</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>Abschnitte des Berichts</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message>
            <source>anterior</source>
            <translation>anterior</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>inferior</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>septal</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>lateral</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <source>Scar burden</source>
            <translation>Narbenlast</translation>
        </message>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralität</translation>
        </message>
        <message>
            <source>% of the segment's myocardium</source>
            <translation>% des Myokards im Segment</translation>
        </message>
        <message>
            <source>% of wall thickness, where there is scar</source>
            <translation>% der Wanddicke, wo Narbe ist</translation>
        </message>
        <message>
            <source>Wall thickness</source>
            <translation>Wanddicke</translation>
        </message>
        <message>
            <source>mm at end-diastole, mean of the segment</source>
            <translation>mm in Enddiastole, Mittel des Segments</translation>
        </message>
        <message>
            <source>Wall thickening</source>
            <translation>Wanddickenzunahme</translation>
        </message>
        <message>
            <source>% of end-diastole, at end-systole</source>
            <translation>% der Enddiastole, in Endsystole</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>Patient nicht angegeben</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>Studie %1</translation>
        </message>
        <message>
            <source>Patient ID %1</source>
            <translation>Patienten-ID %1</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>Scar report from synthetic late enhancement</source>
            <translation>Narbenbericht aus synthetischem Late Enhancement</translation>
        </message>
        <message>
            <source>SYNTHETIC CLASSES</source>
            <translation>SYNTHETISCHE KLASSEN</translation>
        </message>
        <message>
            <source>Cine, phase %1 of %2. Outlines: of one phase. Research use only.</source>
            <translation>Cine, Phase %1 von %2. Konturen: einer Phase. Nur für Forschung.</translation>
        </message>
        <message>
            <source>true LGE</source>
            <translation>echtes LGE</translation>
        </message>
        <message>
            <source>truth</source>
            <translation>Wahrheit</translation>
        </message>
        <message>
            <source>synthetic LGE</source>
            <translation>synthetisches LGE</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>%1: %2 against %3</source>
            <translation>%1: %2 gegen %3</translation>
        </message>
        <message>
            <source>r %1</source>
            <translation>r %1</translation>
        </message>
        <message>
            <source> [%1, %2]</source>
            <translation> [%1, %2]</translation>
        </message>
        <message>
            <source>, n %1</source>
            <translation>, n %1</translation>
        </message>
        <message>
            <source>%1: Bland-Altman</source>
            <translation>%1: Bland-Altman</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>Bias</translation>
        </message>
        <message>
            <source>+1.96 SD</source>
            <translation>+1,96 SD</translation>
        </message>
        <message>
            <source>-1.96 SD</source>
            <translation>-1,96 SD</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Narbenanteil</translation>
        </message>
        <message>
            <source>Scar size</source>
            <translation>Narbengröße</translation>
        </message>
        <message>
            <source>%1: AUC %2</source>
            <translation>%1: AUC %2</translation>
        </message>
        <message>
            <source>Segments: receiver operating characteristic</source>
            <translation>Segmente: ROC-Kurve</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - Spezifität</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>Sensitivität</translation>
        </message>
        <message>
            <source>scar</source>
            <translation>Narbe</translation>
        </message>
        <message>
            <source>transmural, above 50 %</source>
            <translation>transmural, über 50 %</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>gesund</translation>
        </message>
        <message>
            <source>myocardium</source>
            <translation>Myokard</translation>
        </message>
        <message>
            <source>blood pool</source>
            <translation>Blutpool</translation>
        </message>
        <message>
            <source>n %1</source>
            <translation>n %1</translation>
        </message>
        <message>
            <source>Dice by class, one point a case</source>
            <translation>Dice je Klasse, ein Punkt je Fall</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Evaluation of %1 %2</source>
            <translation>Auswertung von %1 %2</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>Paket %1</translation>
        </message>
        <message>
            <source>Evaluation of %1</source>
            <translation>Auswertung von %1</translation>
        </message>
        <message>
            <source>%1 %2 on %3 cases (%4), in the form of %5.</source>
            <translation>%1 %2 an %3 Fällen (%4), in der Form von %5.</translation>
        </message>
        <message>
            <source>The paper's figures are of patients; figures of this program stand in columns with the name of their cohort. Figures on phantoms say nothing about patients.</source>
            <translation>Die Werte der Publikation stammen von Patienten; die Werte dieses Programms stehen in Spalten mit dem Namen ihrer Kohorte. Werte an Phantomen sagen nichts über Patienten.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Kenngröße</translation>
        </message>
        <message>
            <source>mean (SD)</source>
            <translation>Mittel (SD)</translation>
        </message>
        <message>
            <source>95 % CI</source>
            <translation>95-%-KI</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>%1 folds</source>
            <translation>%1-fach</translation>
        </message>
        <message>
            <source>paper (patients)</source>
            <translation>Publikation (Patienten)</translation>
        </message>
        <message>
            <source>%1, continued</source>
            <translation>%1, Fortsetzung</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>one point a case; dashed: identity or limits of agreement; blue: regression, bias</source>
            <translation>ein Punkt je Fall; gestrichelt: Identität oder Übereinstimmungsgrenzen; blau: Regression, Bias</translation>
        </message>
        <message>
            <source>Packages on the same cases</source>
            <translation>Pakete an denselben Fällen</translation>
        </message>
        <message>
            <source>%1; difference to %2 [95 % CI, paired]</source>
            <translation>%1; Differenz zu %2 [95-%-KI, gepaart]</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paket</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>The paper's own variants</source>
            <translation>Varianten der Publikation</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>Coverage of the intervals</source>
            <translation>Abdeckung der Intervalle</translation>
        </message>
        <message>
            <source>calibrated on %1</source>
            <translation>kalibriert an %1</translation>
        </message>
        <message>
            <source>uncalibrated: 1.96 SD over the members</source>
            <translation>nicht kalibriert: 1,96 SD über die Teilmodelle</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Scar ratio, truth inside</source>
            <translation>Narbenanteil, Wahrheit enthalten</translation>
        </message>
        <message>
            <source>Scar size, truth inside</source>
            <translation>Narbengröße, Wahrheit enthalten</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>Wie gezählt wird</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>Seite %1 von %2</translation>
        </message>
        <message>
            <source>FROM SYNTHETIC LGE</source>
            <translation>AUS SYNTHETISCHEM LGE</translation>
        </message>
        <message>
            <source>Research use only.</source>
            <translation>Nur für Forschung.</translation>
        </message>
        <message>
            <source>not covered</source>
            <translation>nicht erfasst</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source> (demonstration package)</source>
            <translation> (Demonstrationspaket)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Package SHA-256</source>
            <translation>Paket-SHA-256</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Made (UTC)</source>
            <translation>Erzeugt (UTC)</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Software</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Source series UID</source>
            <translation>UID der Quellserie</translation>
        </message>
        <message>
            <source>Source instances</source>
            <translation>Quellinstanzen</translation>
        </message>
        <message>
            <source>Input gate</source>
            <translation>Eingangsprüfung</translation>
        </message>
        <message>
            <source>overridden by the user</source>
            <translation>vom Benutzer übergangen</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>geeignet</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>lehnt ab</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>blocks measuring</source>
            <translation>verhindert das Messen</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Befund der Prüfung</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>Messung</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>Modell und seine Grenzen</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on computed phantoms, not on patients.</source>
            <translation>Demonstrationspaket. Es wurde an berechneten Phantomen trainiert, nicht an Patienten.</translation>
        </message>
        <message>
            <source>On real patients neither images nor outlines have been validated: no sensitivity, specificity or accuracy can be claimed.</source>
            <translation>An Patienten wurden weder Bilder noch Konturen validiert: Sensitivität, Spezifität oder Genauigkeit können nicht beansprucht werden.</translation>
        </message>
        <message>
            <source>Scar shown here may be absent, and scar that is present may not be shown. No outline does not rule out scar.</source>
            <translation>Hier gezeigte Narbe kann fehlen, vorhandene Narbe kann unsichtbar bleiben. Fehlende Kontur schließt Narbe nicht aus.</translation>
        </message>
        <message>
            <source>Synthetic images are not a scan with contrast agent and must not guide diagnosis or treatment.</source>
            <translation>Synthetische Bilder sind keine Aufnahme mit Kontrastmittel und dürfen weder Diagnose noch Therapie leiten.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territorium</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>variabel</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myokard</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Narbenlast</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Narbe</translation>
        </message>
        <message>
            <source>mean, %</source>
            <translation>Mittel, %</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>Chords</source>
            <translation>Sehnen</translation>
        </message>
        <message>
            <source>with scar, %</source>
            <translation>mit Narbe, %</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>AHA segments</source>
            <translation>AHA-Segmente</translation>
        </message>
        <message>
            <source>bold: transmural, mean above 50 % of the wall</source>
            <translation>fett: transmural, im Mittel über 50 % der Wand</translation>
        </message>
        <message>
            <source>Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: radial chords, mean over those that meet scar. Areas are sums over slices.</source>
            <translation>Vordere RV-Insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmuralität: radiale Sehnen, Mittel über jene mit Narbe. Flächen sind Summen über Schichten.</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Blutpool</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (angenommen)</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>position along the slice normal from the first slice</source>
            <translation>Position entlang der Schichtnormalen ab der ersten Schicht</translation>
        </message>
        <message>
            <source>Input checks and warnings</source>
            <translation>Eingangsprüfungen und Warnungen</translation>
        </message>
        <message>
            <source>The input gate refused this series and was overridden by the user. The results below it are unsupported.</source>
            <translation>Die Eingangsprüfung lehnte diese Serie ab und wurde vom Benutzer übergangen. Die folgenden Ergebnisse sind nicht abgesichert.</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>Nichts zu berichten.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Reference and method</source>
            <translation>Referenz und Methode</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Derived layers</source>
            <translation>Abgeleitete Ebenen</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Herkunft</translation>
        </message>
        <message>
            <source>Scar, g</source>
            <translation>Narbe, g</translation>
        </message>
        <message>
            <source>Ratio, %</source>
            <translation>Anteil, %</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>Modellkonturen</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>Modellkonturen, vom Befunder korrigiert</translation>
        </message>
        <message>
            <source>Scar by %1. Volume: areas × slice distance. A segment has scar from %2 % and %3 voxels on.</source>
            <translation>Narbe nach %1. Volumen: Flächen × Schichtabstand. Ein Segment hat Narbe ab %2 % und %3 Voxeln.</translation>
        </message>
        <message>
            <source>Slice %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>scar %1 cm²</source>
            <translation>Narbe %1 cm²</translation>
        </message>
        <message>
            <source>healthy myocardium</source>
            <translation>gesundes Myokard</translation>
        </message>
        <message>
            <source>synthesized inside the frame; outside: cine, dimmed</source>
            <translation>im Rahmen synthetisiert; außerhalb: Cine, abgedunkelt</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Schlüsselbilder</translation>
        </message>
        <message>
            <source>left: cine, end-diastole · right: synthetic LGE with outlines</source>
            <translation>links: Cine, Enddiastole · rechts: synthetisches LGE mit Konturen</translation>
        </message>
        <message>
            <source>All slices with myocardium</source>
            <translation>Alle Schichten mit Myokard</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1 J.</translation>
        </message>
        <message>
            <source>at %1 g/mL</source>
            <translation>bei %1 g/mL</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>Narbenmasse</translation>
        </message>
        <message>
            <source>scar / (healthy + scar)</source>
            <translation>Narbe / (gesund + Narbe)</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Transmurale Segmente</translation>
        </message>
        <message>
            <source>mean above 50 % of the wall</source>
            <translation>im Mittel &gt; 50 % der Wand</translation>
        </message>
        <message>
            <source>LV myocardium</source>
            <translation>LV-Myokard</translation>
        </message>
        <message>
            <source>healthy + scar</source>
            <translation>gesund + Narbe</translation>
        </message>
        <message>
            <source>The input gate refused this series; the user overrode it.</source>
            <translation>Die Eingangsprüfung lehnte diese Serie ab; der Benutzer überging sie.</translation>
        </message>
        <message>
            <source>The members of the model disagree about this heart (agreement %1, expected at least %2): its outlines may be wrong.</source>
            <translation>Die Teilmodelle sind sich bei diesem Herzen uneinig (Übereinstimmung %1, erwartet mindestens %2): Konturen können falsch sein.</translation>
        </message>
        <message>
            <source>Approved electronically</source>
            <translation>Elektronisch freigegeben</translation>
        </message>
        <message>
            <source>Written %1 · approved</source>
            <translation>Erstellt %1 · freigegeben</translation>
        </message>
        <message>
            <source>Written %1 · draft, not signed</source>
            <translation>Erstellt %1 · Entwurf, nicht unterzeichnet</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHETISCH</translation>
        </message>
        <message>
            <source>The late-enhancement images here were computed from cine MR, not acquired. Research use only.</source>
            <translation>Late-Enhancement-Bilder aus Cine-MR berechnet, nicht aufgenommen. Nur für Forschung.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>Patienten-ID</translation>
        </message>
        <message>
            <source>Born, age, sex</source>
            <translation>Geboren, Alter, Geschlecht</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Studiendatum</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Studie</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>Auftragsnummer</translation>
        </message>
        <message>
            <source>Source series</source>
            <translation>Quellserie</translation>
        </message>
        <message>
            <source>Slices × phases · voxel</source>
            <translation>Schichten × Phasen · Voxel</translation>
        </message>
        <message>
            <source>Slices · voxel</source>
            <translation>Schichten · Voxel</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>%1 more under "Input checks and warnings".</source>
            <translation>%1 weitere unter „Eingangsprüfungen und Warnungen“.</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Mit Vorsicht</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indikation</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>No reader has entered findings.</source>
            <translation>Kein Befund eingetragen.</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Unterzeichnung</translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers contours, measurements and findings of this report.</source>
            <translation>In Lateglow freigegeben; keine qualifizierte Signatur. Die Freigabe umfasst Konturen, Messwerte und Befund dieses Berichts.</translation>
        </message>
        <message>
            <source>Draft, not signed. Measurements stand for themselves only after a reader has checked the contours.</source>
            <translation>Entwurf, nicht unterzeichnet. Messwerte gelten erst, wenn ein Befunder die Konturen geprüft hat.</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Befundet von</translation>
        </message>
        <message>
            <source>Read by (name in capitals)</source>
            <translation>Befundet von (Name in Druckbuchstaben)</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Unterschrift</translation>
        </message>
        <message>
            <source>No left ventricular myocardium was found, so nothing was measured.</source>
            <translation>Es wurde kein linksventrikuläres Myokard gefunden, daher wurde nichts gemessen.</translation>
        </message>
        <message>
            <source>The model outlined no scar. Slices with myocardium: %1. Segments covered: %2 of %3.</source>
            <translation>Das Modell konturierte keine Narbe. Schichten mit Myokard: %1. Erfasste Segmente: %2 von %3.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of %2 segments: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>Das Modell konturierte Narbe in %1 von %2 Segmenten: %3 g, %4 % des linksventrikulären Myokards.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of the %2 segments that the stack covers: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>Das Modell konturierte Narbe in %1 der %2 vom Stapel erfassten Segmente: %3 g, %4 % des linksventrikulären Myokards.</translation>
        </message>
        <message>
            <source>No segment is transmural.</source>
            <translation>Kein Segment ist transmural.</translation>
        </message>
        <message>
            <source>Transmural: %1.</source>
            <translation>Transmural: %1.</translation>
        </message>
        <message>
            <source>basal</source>
            <translation>basal</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>medial</translation>
        </message>
        <message>
            <source>apical</source>
            <translation>apikal</translation>
        </message>
        <message>
            <source>basal anterior</source>
            <translation>basal anterior</translation>
        </message>
        <message>
            <source>basal anteroseptal</source>
            <translation>basal anteroseptal</translation>
        </message>
        <message>
            <source>basal inferoseptal</source>
            <translation>basal inferoseptal</translation>
        </message>
        <message>
            <source>basal inferior</source>
            <translation>basal inferior</translation>
        </message>
        <message>
            <source>basal inferolateral</source>
            <translation>basal inferolateral</translation>
        </message>
        <message>
            <source>basal anterolateral</source>
            <translation>basal anterolateral</translation>
        </message>
        <message>
            <source>mid anterior</source>
            <translation>medial anterior</translation>
        </message>
        <message>
            <source>mid anteroseptal</source>
            <translation>medial anteroseptal</translation>
        </message>
        <message>
            <source>mid inferoseptal</source>
            <translation>medial inferoseptal</translation>
        </message>
        <message>
            <source>mid inferior</source>
            <translation>medial inferior</translation>
        </message>
        <message>
            <source>mid inferolateral</source>
            <translation>medial inferolateral</translation>
        </message>
        <message>
            <source>mid anterolateral</source>
            <translation>medial anterolateral</translation>
        </message>
        <message>
            <source>apical anterior</source>
            <translation>apikal anterior</translation>
        </message>
        <message>
            <source>apical septal</source>
            <translation>apikal septal</translation>
        </message>
        <message>
            <source>apical inferior</source>
            <translation>apikal inferior</translation>
        </message>
        <message>
            <source>apical lateral</source>
            <translation>apikal lateral</translation>
        </message>
        <message>
            <source>apical cap</source>
            <translation>apikale Kappe</translation>
        </message>
        <message>
            <source>landmark placed by a reader</source>
            <translation>von einem Befunder gesetzte Landmarke</translation>
        </message>
        <message>
            <source>detected in the images</source>
            <translation>in den Bildern erkannt</translation>
        </message>
        <message>
            <source>estimated from orientation</source>
            <translation>aus der Lage geschätzt</translation>
        </message>
        <message>
            <source>told by the user</source>
            <translation>vom Benutzer angegeben</translation>
        </message>
        <message>
            <source>end with the smaller cavity</source>
            <translation>Ende mit der kleineren Höhle</translation>
        </message>
        <message>
            <source>patient axes</source>
            <translation>Patientenachsen</translation>
        </message>
        <message>
            <source>Synthetic images – not acquired. Research use only.</source>
            <translation>Synthetische Bilder – nicht aufgenommen. Nur für Forschung.</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>SYNTHETISCHES LGE</translation>
        </message>
        <message>
            <source>1 cm</source>
            <translation>1 cm</translation>
        </message>
        <message>
            <source>Cine, end-diastole</source>
            <translation>Cine, Enddiastole</translation>
        </message>
        <message>
            <source>Source image</source>
            <translation>Quellbild</translation>
        </message>
        <message>
            <source>phase %1 of %2</source>
            <translation>Phase %1 von %2</translation>
        </message>
        <message>
            <source>Slice %1 of %2</source>
            <translation>Schicht %1 von %2</translation>
        </message>
        <message>
            <source>Scar %1</source>
            <translation>Narbe %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>Demonstration</translation>
        </message>
        <message>
            <source>nothing synthesized in this slice</source>
            <translation>in dieser Schicht nichts synthetisiert</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>Paket %1</translation>
        </message>
        <message>
            <source>synthesized; outside: cine, dimmed</source>
            <translation>synthetisiert; außerhalb: Cine, abgedunkelt</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Messung</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>Narbenvolumen</translation>
        </message>
        <message>
            <source>Scar / myocardium</source>
            <translation>Narbe / Myokard</translation>
        </message>
        <message>
            <source>Scar / healthy</source>
            <translation>Narbe / gesund</translation>
        </message>
        <message>
            <source>LV myocardial mass</source>
            <translation>LV-Myokardmasse</translation>
        </message>
        <message>
            <source>LV myocardial volume</source>
            <translation>LV-Myokardvolumen</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on %4); agreement %5.</source>
            <translation>Unsicherheit: Narbenanteil %1 % (95-%-Intervall %2-%3 %, kalibriert an %4); Übereinstimmung %5.</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of %4 members, less than the whole error); agreement %5.</source>
            <translation>Unsicherheit: Narbenanteil %1 % (nicht kalibrierte Spanne %2-%3 %: 1,96 SD von %4 Teilmodellen, weniger als der ganze Fehler); Übereinstimmung %5.</translation>
        </message>
        <message>
            <source>The agreement is below %1: read with care.</source>
            <translation>Die Übereinstimmung liegt unter %1: mit Vorsicht befunden.</translation>
        </message>
        <message>
            <source>mean of both</source>
            <translation>Mittel beider</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>Myocardial mass</source>
            <translation>Myokardmasse</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Ejektionsfraktion</translation>
        </message>
        <message>
            <source>%1: model and reference</source>
            <translation>%1: Modell und Referenz</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Vergleich mit einer Referenz</translation>
        </message>
        <message>
            <source>synthetic image, model</source>
            <translation>synthetisches Bild, Modell</translation>
        </message>
        <message>
            <source>Late enhancement</source>
            <translation>Late Enhancement</translation>
        </message>
        <message>
            <source>none outlined</source>
            <translation>keines konturiert</translation>
        </message>
        <message>
            <source>outlined in segments %1</source>
            <translation>konturiert in den Segmenten %1</translation>
        </message>
        <message>
            <source>Transmural extent by segment</source>
            <translation>Transmurale Ausdehnung je Segment</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <source>%1 g, %2 % of the myocardium</source>
            <translation>%1 g, %2 % des Myokards</translation>
        </message>
        <message>
            <source>Territory (varies between people)</source>
            <translation>Versorgungsgebiet (individuell verschieden)</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>Befunder</translation>
        </message>
        <message>
            <source>not assessed by the software</source>
            <translation>von der Software nicht beurteilt</translation>
        </message>
        <message>
            <source>Pattern of enhancement (ischaemic or not)</source>
            <translation>Muster (ischämisch oder nicht)</translation>
        </message>
        <message>
            <source>Microvascular obstruction</source>
            <translation>Mikrovaskuläre Obstruktion</translation>
        </message>
        <message>
            <source>cannot be seen without contrast agent</source>
            <translation>ohne Kontrastmittel nicht zu sehen</translation>
        </message>
        <message>
            <source>LV volumes, function, wall motion</source>
            <translation>LV-Volumina, Funktion, Wandbewegung</translation>
        </message>
        <message>
            <source>RV, atria, valves, pericardium, great vessels</source>
            <translation>RV, Vorhöfe, Klappen, Perikard, große Gefäße</translation>
        </message>
        <message>
            <source>Findings outside the heart</source>
            <translation>Befunde außerhalb des Herzens</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>cine, model</source>
            <translation>Cine, Modell</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Befund nach Berichtsfeldern</translation>
        </message>
        <message>
            <source>fields of the SCMR guideline for reports, 2022</source>
            <translation>Felder der SCMR-Leitlinie für Berichte, 2022</translation>
        </message>
        <message>
            <source>segments %1</source>
            <translation>Segmente %1</translation>
        </message>
        <message>
            <source>%1 slices, pixels %2 × %3 mm, slice distance %4 mm</source>
            <translation>%1 Schichten, Pixel %2 × %3 mm, Schichtabstand %4 mm</translation>
        </message>
        <message>
            <source>%1 phases of the heart cycle</source>
            <translation>%1 Phasen des Herzzyklus</translation>
        </message>
        <message>
            <source>acquired %1</source>
            <translation>aufgenommen %1</translation>
        </message>
        <message>
            <source>Computed from the cine alone by %1 %2 (package %3) on %4. No image with contrast agent was used.</source>
            <translation>Allein aus dem Cine berechnet von %1 %2 (Paket %3) auf %4. Kein Bild mit Kontrastmittel wurde verwendet.</translation>
        </message>
        <message>
            <source>Contours of the model, edited by a reader.</source>
            <translation>Konturen des Modells, von einem Befunder bearbeitet.</translation>
        </message>
        <message>
            <source>Contours of the model, not edited.</source>
            <translation>Konturen des Modells, nicht bearbeitet.</translation>
        </message>
        <message>
            <source>Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from the anterior RV insertion (%2). Transmurality: radial chords, mean over those that meet scar.</source>
            <translation>Volumina: Flächen × Schichtabstand; Masse mit %1 g/mL. AHA-Segmente: 16, ab der vorderen RV-Insertion (%2). Transmuralität: radiale Sehnen, Mittel über die mit Narbe.</translation>
        </message>
        <message>
            <source>Acquisition</source>
            <translation>Aufnahme</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Standort</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>Classes of all voxels</source>
            <translation>Klassen aller Voxel</translation>
        </message>
        <message>
            <source>LV volumes and function</source>
            <translation>LV-Volumina und -Funktion</translation>
        </message>
        <message>
            <source>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</source>
            <translation>EDV %1 ml, ESV %2 ml, SV %3 ml, EF %4 %</translation>
        </message>
        <message>
            <source>cine, outlines of all phases</source>
            <translation>Cine, Konturen aller Phasen</translation>
        </message>
        <message>
            <source>Wall motion</source>
            <translation>Wandbewegung</translation>
        </message>
        <message>
            <source>source as it is</source>
            <translation>Ausgangsbild unverändert</translation>
        </message>
        <message>
            <source>best line</source>
            <translation>beste Gerade</translation>
        </message>
        <message>
            <source>%1, one point a case</source>
            <translation>%1, ein Punkt je Fall</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>PSNR (dB)</source>
            <translation>PSNR (dB)</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>MAE (HU)</source>
            <translation>MAE (HU)</translation>
        </message>
        <message>
            <source>Values of all voxels</source>
            <translation>Werte aller Voxel</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on few or computed cases.</source>
            <translation>Demonstrationspaket. Es wurde an wenigen oder berechneten Fällen trainiert.</translation>
        </message>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>Cine, Konturen aller Phasen, vom Befunder in %n Phase korrigiert</numerusform>
                <numerusform>Cine, Konturen aller Phasen, vom Befunder in %n Phasen korrigiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers the findings of this report.</source>
            <translation>In Lateglow freigegeben; keine qualifizierte Signatur. Sie umfasst die Befunde dieses Berichts.</translation>
        </message>
        <message>
            <source>Draft, not signed.</source>
            <translation>Entwurf, nicht unterschrieben.</translation>
        </message>
        <message>
            <source>Synthesis</source>
            <translation>Synthese</translation>
        </message>
        <message>
            <source>acquired</source>
            <translation>aufgenommen</translation>
        </message>
        <message>
            <source>acquired, for comparison</source>
            <translation>aufgenommen, zum Vergleich</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>axial</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>koronal</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>sagittal</translation>
        </message>
        <message>
            <source>Report on a synthetic image</source>
            <translation>Bericht zu einem synthetischen Bild</translation>
        </message>
        <message>
            <source>Synthetic %1 from %2</source>
            <translation>Synthetisches %1 aus %2</translation>
        </message>
        <message>
            <source>%1, computed by %2 %3. It was not acquired.</source>
            <translation>%1, berechnet mit %2 %3. Es wurde nicht aufgenommen.</translation>
        </message>
        <message>
            <source>Brightness is in arbitrary units from 0 to 1000 and cannot be compared with that of a scanner.</source>
            <translation>Die Helligkeit ist in willkürlichen Einheiten von 0 bis 1000 und mit der eines Scanners nicht vergleichbar.</translation>
        </message>
        <message>
            <source>Values are Hounsfield units as the model estimates them, from -1000 to 2000; they are no measurement of density.</source>
            <translation>Die Werte sind Hounsfield-Einheiten, wie das Modell sie schätzt, von -1000 bis 2000; sie sind keine Messung der Dichte.</translation>
        </message>
        <message>
            <source>Three planes through the middle</source>
            <translation>Drei Ebenen durch die Mitte</translation>
        </message>
        <message>
            <source>left: acquired · amber frame: synthetic</source>
            <translation>links: aufgenommen · gelber Rahmen: synthetisch</translation>
        </message>
        <message>
            <source>Slices from below to above</source>
            <translation>Schichten von unten nach oben</translation>
        </message>
        <message>
            <source>Computed from %1 alone by %2 %3 (package %4) on %5.</source>
            <translation>Allein aus %1 berechnet mit %2 %3 (Paket %4) auf %5.</translation>
        </message>
        <message>
            <source>The image in the amber frame was computed, not acquired. Research use only.</source>
            <translation>Das Bild im gelben Rahmen wurde berechnet, nicht aufgenommen. Nur für Forschung.</translation>
        </message>
        <message>
            <source>T1 after contrast</source>
            <translation>T1 nach Kontrastmittel</translation>
        </message>
        <message>
            <source>cone-beam CT</source>
            <translation>Cone-Beam-CT</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ResultKeeper</name>
        <message>
            <source>Keeping the result</source>
            <translation>Ergebnis wird aufbewahrt</translation>
        </message>
        <message>
            <source>Reading the kept result</source>
            <translation>Aufbewahrtes Ergebnis wird gelesen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message>
            <source>Model card</source>
            <translation>Modellkarte</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Outline all phases</source>
            <translation>Alle Phasen konturieren</translation>
        </message>
        <message>
            <source>Wall and blood pool in every phase: volumes, ejection fraction, wall thickness and thickening</source>
            <translation>Wand und Blutpool in jeder Phase: Volumina, Ejektionsfraktion, Wanddicke und Dickenzunahme</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>Geeignet</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>Kein Modell ist installiert.</translation>
        </message>
        <message>
            <source>It shows how Lateglow works; it says nothing about a patient.</source>
            <translation>Es zeigt, wie Lateglow arbeitet; über einen Patienten sagt es nichts.</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Demonstrationsmodell</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>wird geprüft…</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>nicht prüfbar</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>ja, %n Hinweis</numerusform>
                <numerusform>ja, %n Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>Run anyway, marked as forced</source>
            <translation>Trotzdem ausführen, als erzwungen markiert</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Erneut ausführen</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Waiting for the job before it</source>
            <translation>Wartet auf den Auftrag davor</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <comment>step, in English</comment>
            <translation>Läuft · %1</translation>
        </message>
        <message>
            <source>The phases could not be outlined.</source>
            <translation>Die Phasen konnten nicht konturiert werden.</translation>
        </message>
        <message>
            <source>The model could not be run.</source>
            <translation>Das Modell konnte nicht ausgeführt werden.</translation>
        </message>
        <message>
            <source>No installed model takes this series.</source>
            <translation>Kein installiertes Modell nimmt diese Serie an.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SaveLayoutDialog</name>
        <message>
            <source>Use it by itself for every series like this one</source>
            <translation>Von selbst für jede solche Serie verwenden</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>Dieses Layout speichern</translation>
        </message>
        <message>
            <source>For example: Stress and rest</source>
            <translation>Zum Beispiel: Stress und Ruhe</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Name des Layouts</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Panes, their sizes and what they show; a layout of the same name is replaced.</source>
            <translation>Felder, ihre Größen und Inhalte; ein Layout gleichen Namens wird ersetzt.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScarViewport</name>
        <message>
            <source>1–25</source>
            <translation>1–25</translation>
        </message>
        <message>
            <source>26–50</source>
            <translation>26–50</translation>
        </message>
        <message>
            <source>51–75</source>
            <translation>51–75</translation>
        </message>
        <message>
            <source>76–100</source>
            <translation>76–100</translation>
        </message>
        <message>
            <source>Transmurality, %</source>
            <translation>Transmuralität, %</translation>
        </message>
        <message>
            <source>Colour by transmurality</source>
            <translation>Farbe nach Transmuralität</translation>
        </message>
        <message>
            <source>Colour of the class</source>
            <translation>Farbe der Klasse</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScorePanel</name>
        <message>
            <source>Save and next</source>
            <translation>Speichern und weiter</translation>
        </message>
        <message>
            <source>No scar (N)</source>
            <translation>Keine Narbe (N)</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Bildqualität</translation>
        </message>
        <message>
            <source>keys 1 to 5</source>
            <translation>Tasten 1 bis 5</translation>
        </message>
        <message>
            <source>not diagnostic</source>
            <translation>nicht diagnostisch</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>ausgezeichnet</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>geraten</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>sicher</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Eingabetaste</translation>
        </message>
        <message>
            <source>segment %1_</source>
            <translation>Segment %1_</translation>
        </message>
        <message>
            <source>01 to 16, or arrows</source>
            <translation>01 bis 16, oder Pfeile</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentAgreementView</name>
        <message>
            <source>Agreement of the segments</source>
            <translation>Übereinstimmung der Segmente</translation>
        </message>
        <message>
            <source>%1 of %2 segments right, %3 missed (−), %4 false (+)</source>
            <translation>%1 von %2 Segmenten richtig, %3 übersehen (−), %4 falsch (+)</translation>
        </message>
        <message>
            <source>%1: the reference does not cover it</source>
            <translation>%1: die Referenz deckt es nicht ab</translation>
        </message>
        <message>
            <source>%1
Model: %2 % scar
Reference: %3 % scar</source>
            <translation>%1
Modell: %2 % Narbe
Referenz: %3 % Narbe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentPicker</name>
        <message>
            <source>Segments with scar</source>
            <translation>Segmente mit Narbe</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Series of the selected study</source>
            <translation>Serien der ausgewählten Studie</translation>
        </message>
        <message>
            <source>Return or a double click opens a series alone</source>
            <translation>Eingabe oder Doppelklick öffnet eine Serie allein</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 Phasen</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n Schicht</numerusform>
                <numerusform>%n Schichten</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthetic LGE</source>
            <translation>Synthetisches LGE</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Language and units</source>
            <translation>Sprache und Einheiten</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Geräte</translation>
        </message>
        <message>
            <source>Study store</source>
            <translation>Studienspeicher</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Seiten der Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Audit-Protokoll</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ShortcutsPage</name>
        <message>
            <source>Set</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Keine Taste</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Alle zurücksetzen</translation>
        </message>
        <message>
            <source>Filter by command or key…</source>
            <translation>Nach Befehl oder Taste filtern…</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>Befehle filtern</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>New key: press it</source>
            <translation>Neue Taste: drücken Sie sie</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>Hier klicken und die Tasten drücken</translation>
        </message>
        <message>
            <source>Beside the keys that the command has</source>
            <translation>Neben den Tasten, die der Befehl schon hat</translation>
        </message>
        <message>
            <source>%1 already does: %2</source>
            <translation>%1 tut schon: %2</translation>
        </message>
        <message>
            <source>Set takes the key over; that command is then without it.</source>
            <translation>Setzen übernimmt die Taste; jener Befehl hat sie dann nicht mehr.</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>Befehl wählen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SlicePane</name>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Ziehen Sie eine Serie aus der Leiste links hierher.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SliceViewport</name>
        <message>
            <source>Brain</source>
            <translation>Gehirn</translation>
        </message>
        <message>
            <source>Stroke</source>
            <translation>Schlaganfall</translation>
        </message>
        <message>
            <source>Subdural</source>
            <translation>Subdural</translation>
        </message>
        <message>
            <source>Soft tissue</source>
            <translation>Weichteile</translation>
        </message>
        <message>
            <source>Liver</source>
            <translation>Leber</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>Mediastinum</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>Lunge</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>Knochen</translation>
        </message>
        <message>
            <source>Angiography</source>
            <translation>Angiographie</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grau</translation>
        </message>
        <message>
            <source>Cividis</source>
            <translation>Cividis</translation>
        </message>
        <message>
            <source>Viridis</source>
            <translation>Viridis</translation>
        </message>
        <message>
            <source>Blue to red</source>
            <translation>Blau nach Rot</translation>
        </message>
        <message>
            <source>Cyan steps</source>
            <translation>Cyanstufen</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>1 to 99 % of the picture</source>
            <translation>1 bis 99 % des Bildes</translation>
        </message>
        <message>
            <source>High contrast, 10 to 95 %</source>
            <translation>Hoher Kontrast, 10 bis 95 %</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Alle Werte</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>Interpolation</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Glatt</translation>
        </message>
        <message>
            <source>Pixels as measured</source>
            <translation>Pixel wie gemessen</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>Farbskala</translation>
        </message>
        <message>
            <source>Auto window</source>
            <translation>Automatisch fenstern</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Invertieren</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Nach rechts drehen</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Nach links drehen</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Links und rechts spiegeln</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Oben und unten spiegeln</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Ansicht zurücksetzen</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Fused image</source>
            <translation>Fusioniertes Bild</translation>
        </message>
        <message>
            <source>Opacity %1 %</source>
            <translation>Deckkraft %1 %</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Wie gespeichert</translation>
        </message>
        <message>
            <source>Pelvis</source>
            <translation>Becken</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message>
            <source>Steps taken</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>%n früherer</numerusform>
                <numerusform>%n frühere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message>
            <source>Cancel import</source>
            <translation>Import abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n Studie</numerusform>
                <numerusform>%n Studien</numerusform>
            </translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> von %1</translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 auf dem Datenträger frei</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Wird abgebrochen…</translation>
        </message>
        <message>
            <source>Moving the store, %1 %</source>
            <translation>Speicher wird verschoben, %1 %</translation>
        </message>
        <message>
            <source>Importing, %1 %</source>
            <translation>Import, %1 %</translation>
        </message>
        <message>
            <source>Cancel moving</source>
            <translation>Verschieben abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>noch %n Sekunde</numerusform>
                <numerusform>noch %n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>noch %n Minute</numerusform>
                <numerusform>noch %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>%n weiterer wartet</numerusform>
                <numerusform>%n weitere warten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message>
            <source>Move…</source>
            <translation>Verschieben…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Only you can read it.</source>
            <translation>Nur Sie können ihn lesen.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Of all stored studies.</source>
            <translation>Aller gespeicherten Studien.</translation>
        </message>
        <message>
            <source>Move the store</source>
            <translation>Speicher verschieben</translation>
        </message>
        <message>
            <source>To a larger disk, for example. It is copied whole before the former one goes; the command line finds it in its new place.</source>
            <translation>Zum Beispiel auf einen größeren Datenträger. Er wird ganz kopiert, bevor der frühere entfällt; die Kommandozeile findet ihn am neuen Ort.</translation>
        </message>
        <message>
            <source>The store was moved.</source>
            <translation>Der Speicher wurde verschoben.</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n Studie</numerusform>
                <numerusform>%n Studien</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 auf dem Datenträger frei</translation>
        </message>
        <message>
            <source>An import is running.</source>
            <translation>Ein Import läuft.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source>Largest size</source>
            <translation>Größter Umfang</translation>
        </message>
        <message>
            <source>Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk.</source>
            <translation>Importe darüber hinaus werden abgelehnt; gelöscht wird nichts. Bei 0 begrenzt nur der Datenträger.</translation>
        </message>
        <message>
            <source>The study store could not be changed.</source>
            <translation>Der Studienspeicher konnte nicht geändert werden.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message>
            <source>No study is stored yet.</source>
            <translation>Noch ist keine Studie gespeichert.</translation>
        </message>
        <message>
            <source>Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI here, or import them. Copies are kept on this computer; the originals stay as they are.</source>
            <translation>Legen Sie DICOM-Dateien, Ordner, ein DICOMDIR, ein ZIP-Archiv oder NIfTI hier ab, oder importieren Sie sie. Kopien bleiben auf diesem Rechner; die Originale bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>Ordner importieren…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Dateien importieren…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <source>Files, DICOMDIR or ZIP…</source>
            <translation>Dateien, DICOMDIR oder ZIP…</translation>
        </message>
        <message>
            <source>Open the study in Read (Return)</source>
            <translation>Studie unter Befunden öffnen (Eingabe)</translation>
        </message>
        <message>
            <source>Delete from the store (Delete)</source>
            <translation>Aus dem Speicher löschen (Entf)</translation>
        </message>
        <message>
            <source>Stored studies</source>
            <translation>Gespeicherte Studien</translation>
        </message>
        <message>
            <source>No stored study has all these words.</source>
            <translation>Keine gespeicherte Studie hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Studien löschen</translation>
        </message>
        <message>
            <source>Delete the study of %1 from the store?</source>
            <translation>Die Studie von %1 aus dem Speicher löschen?</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>%n Studie aus dem Speicher löschen?</numerusform>
                <numerusform>%n Studien aus dem Speicher löschen?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 are removed from this computer, which cannot be undone. What the studies were imported from is not touched.</source>
            <translation>%1 werden von diesem Rechner entfernt; das lässt sich nicht rückgängig machen. Woraus importiert wurde, bleibt unberührt.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n war schon gespeichert.</numerusform>
                <numerusform>%n waren schon gespeichert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n ist kein Bild und wurde weggelassen.</numerusform>
                <numerusform>%n sind keine Bilder und wurden weggelassen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n hat die Identität einer anderen Datei; beide bleiben.</numerusform>
                <numerusform>%n haben die Identität anderer Dateien; alle bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n ist beschädigt und wurde abgelehnt:</numerusform>
                <numerusform>%n sind beschädigt und wurden abgelehnt:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>%n Datei importiert</numerusform>
                <numerusform>%n Dateien importiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The import was cancelled.</source>
            <translation>Der Import wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing of it was kept.</source>
            <translation>Von ihm blieb nichts.</translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>%n gespeicherte Datei ist nicht, wie sie sein soll.</numerusform>
                <numerusform>%n gespeicherte Dateien sind nicht, wie sie sein sollen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The study store cannot be read.</source>
            <translation>Der Studienspeicher kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>Das hat nicht geklappt.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>%n Serie</numerusform>
                <numerusform>%n Serien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n Bild</numerusform>
                <numerusform>%n Bilder</numerusform>
            </translation>
        </message>
        <message>
            <source>Import was interrupted: import it again</source>
            <translation>Import wurde unterbrochen: erneut importieren</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>%n Datei mit der Identität einer anderen</numerusform>
                <numerusform>%n Dateien mit der Identität anderer</numerusform>
            </translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Studiendatum</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalität</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Series · images</source>
            <translation>Serien · Bilder</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesPage</name>
        <message>
            <source>Study store</source>
            <translation>Studienspeicher</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Demonstrationsfall öffnen</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <source>Filter by patient, date, description…</source>
            <translation>Nach Patient, Datum, Beschreibung filtern…</translation>
        </message>
        <message>
            <source>Filter the studies</source>
            <translation>Studien filtern</translation>
        </message>
        <message>
            <source>Demonstration case</source>
            <translation>Demonstrationsfall</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>Datei öffnen…</translation>
        </message>
        <message>
            <source>Open without storing a copy</source>
            <translation>Öffnen, ohne eine Kopie zu speichern</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesTable</name>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Studiendatum</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalität</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Slices × phases</source>
            <translation>Schichten × Phasen</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudyLibrary</name>
        <message>
            <source>Reading the study list</source>
            <translation>Studienliste wird gelesen</translation>
        </message>
        <message>
            <source>Checking the study store</source>
            <translation>Studienspeicher wird geprüft</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 importieren</translation>
        </message>
        <message>
            <source>Moving the study store</source>
            <translation>Studienspeicher wird verschoben</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Studien löschen</translation>
        </message>
        <message>
            <source>Reading the series</source>
            <translation>Serien werden gelesen</translation>
        </message>
        <message>
            <source>Open study</source>
            <translation>Studie öffnen</translation>
        </message>
        <message>
            <source>Keep picture</source>
            <translation>Vorschaubild wird aufbewahrt</translation>
        </message>
        <message>
            <source>Setting the store's limit</source>
            <translation>Grenze des Speichers wird gesetzt</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TimelineBar</name>
        <message>
            <source>Play or pause</source>
            <translation>Abspielen oder anhalten</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Vorige Phase</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Nächste Phase</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>Im Kreis, hin und her oder einmal</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>ED</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Diese Phase ist Enddiastole</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>ES</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Diese Phase ist Endsystole</translation>
        </message>
        <message>
            <source>Speed, relative to the heart's own</source>
            <translation>Geschwindigkeit im Verhältnis zum Herzschlag</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>%1 fps</source>
            <translation>%1 B/s</translation>
        </message>
        <message>
            <source>The file does not say how long a frame lasts; 40 ms is assumed.</source>
            <translation>Die Datei sagt nicht, wie lange ein Bild dauert; 40 ms sind angenommen.</translation>
        </message>
        <message>
            <source>The heart's own rate, from the study</source>
            <translation>Die Rate des Herzens, aus der Studie</translation>
        </message>
        <message>
            <source>Goes round</source>
            <translation>Im Kreis</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Hin und her</translation>
        </message>
        <message>
            <source>Plays once</source>
            <translation>Einmal</translation>
        </message>
        <message>
            <source>one phase</source>
            <translation>eine Phase</translation>
        </message>
        <message>
            <source>phase %1 / %2 · %3 ms</source>
            <translation>Phase %1 / %2 · %3 ms</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ToolRow</name>
        <message>
            <source>Scar</source>
            <translation>Narbe</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>Wand</translation>
        </message>
        <message>
            <source>Blood</source>
            <translation>Blut</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Fensterung</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Abstand</translation>
        </message>
        <message>
            <source>Angle: drag one leg, then the other</source>
            <translation>Winkel: den einen Schenkel ziehen, dann den anderen</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Ellipse mit Statistik</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Umriss mit Statistik</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinsel</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Radierer</translation>
        </message>
        <message>
            <source>Draw a contour: of blood the endocardium, of the wall the epicardium, of scar its outline within the wall</source>
            <translation>Kontur zeichnen: bei Blut das Endokard, bei Wand das Epikard, bei Narbe ihr Umriss in der Wand</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Endokard und Epikard schieben</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Größe des Werkzeugs</translation>
        </message>
        <message>
            <source>Size of the tool ([ and ], or Alt+wheel)</source>
            <translation>Größe des Werkzeugs ([ und ] oder Alt+Rad)</translation>
        </message>
        <message>
            <source>The brush reaches into neighbouring slices</source>
            <translation>Der Pinsel reicht in Nachbarschichten</translation>
        </message>
        <message>
            <source>Paint only where the synthetic image is bright enough</source>
            <translation>Nur malen, wo das synthetische Bild hell genug ist</translation>
        </message>
        <message>
            <source>Lowest brightness that is painted</source>
            <translation>Geringste Helligkeit, die gemalt wird</translation>
        </message>
        <message>
            <source>Fill empty slices between drawn ones</source>
            <translation>Leere Schichten zwischen gezeichneten füllen</translation>
        </message>
        <message>
            <source>Copy the classes of the slice above</source>
            <translation>Klassen der Schicht darüber kopieren</translation>
        </message>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>Remove all classes of this slice</source>
            <translation>Alle Klassen dieser Schicht entfernen</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Schlüsselbild des Befunds</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the previous phase and go there</source>
            <translation>Konturen dieser Schicht in die vorige Phase kopieren und dorthin gehen</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the next phase and go there</source>
            <translation>Konturen dieser Schicht in die nächste Phase kopieren und dorthin gehen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TopBar</name>
        <message>
            <source>Studies</source>
            <translation>Studien</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Befunden</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Tastenkürzel und Hilfe</translation>
        </message>
        <message>
            <source>%1 — cancel</source>
            <translation>%1 — abbrechen</translation>
        </message>
        <message>
            <source>%1 %2 y</source>
            <translation>%1 %2 J.</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>1 job · %1 %</source>
            <translation>1 Auftrag · %1 %</translation>
        </message>
        <message>
            <source>%1 jobs · %2 %</source>
            <translation>%1 Aufträge · %2 %</translation>
        </message>
        <message>
            <source>engine not available</source>
            <translation>Engine nicht verfügbar</translation>
        </message>
        <message>
            <source>looking for devices</source>
            <translation>Geräte werden gesucht</translation>
        </message>
        <message>
            <source>GPU ready</source>
            <translation>GPU bereit</translation>
        </message>
        <message>
            <source>CPU ready</source>
            <translation>CPU bereit</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TourDialog</name>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einführung</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Studie öffnen</translation>
        </message>
        <message>
            <source>Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study from your PACS. The first image is there while the rest is read, and the originals are never changed. No data at hand? Open the demonstration case.</source>
            <translation>Legen Sie einen DICOM-Ordner, ein ZIP-Archiv oder eine NIfTI-Datei auf dem Fenster ab, oder holen Sie eine Studie aus Ihrem PACS. Das erste Bild ist da, während der Rest gelesen wird; die Originale werden nie verändert. Keine Daten zur Hand? Öffnen Sie den Demonstrationsfall.</translation>
        </message>
        <message>
            <source>Synthesize and read</source>
            <translation>Synthetisieren und befunden</translation>
        </message>
        <message>
            <source>Run turns the cine into late gadolinium enhancement without contrast agent and outlines scar, myocardium and blood pool. Everything synthetic is marked in amber. A series that the model was not made for is refused, with the reason.</source>
            <translation>Ausführen macht aus dem Cine ein Late Gadolinium Enhancement ohne Kontrastmittel und konturiert Narbe, Myokard und Blutpool. Alles Synthetische ist bernsteinfarben markiert. Eine Serie, für die das Modell nicht gemacht ist, wird mit Begründung abgelehnt.</translation>
        </message>
        <message>
            <source>Correct and report</source>
            <translation>Korrigieren und berichten</translation>
        </message>
        <message>
            <source>Brush and contour correct the outlines, and the figures follow. Report and export say which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for research use, not for diagnosis.</source>
            <translation>Pinsel und Kontur korrigieren die Umrisse, die Messwerte folgen. Bericht und Export sagen, welches Modell was erzeugt hat. Strg+Z nimmt jeden Schritt zurück, F1 zeigt alle Tasten. Lateglow ist für die Forschung, nicht für die Diagnose.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Los</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumePane</name>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Das Volumen wird vorbereitet.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumeViewport</name>
        <message>
            <source>Bone</source>
            <translation>Knochen</translation>
        </message>
        <message>
            <source>Skin and soft tissue</source>
            <translation>Haut und Weichteile</translation>
        </message>
        <message>
            <source>By window and level</source>
            <translation>Nach Fensterung</translation>
        </message>
        <message>
            <source>Coarser, to fit memory: means of %1 × %2 × %3 voxels</source>
            <translation>Gröber wegen des Speichers: Mittel aus %1 × %2 × %3 Voxeln</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Layout</name>
        <message>
            <source>Cardiac</source>
            <translation>Cœur</translation>
        </message>
        <message>
            <source>Two cines</source>
            <translation>Deux cinés</translation>
        </message>
        <message>
            <source>All slices and phases</source>
            <translation>Toutes les coupes et phases</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>Cerveau</translation>
        </message>
        <message>
            <source>CT in three planes</source>
            <translation>TDM en trois plans</translation>
        </message>
        <message>
            <source>Three planes</source>
            <translation>Trois plans</translation>
        </message>
        <message>
            <source>Single series</source>
            <translation>Série unique</translation>
        </message>
        <message>
            <source>Four contrasts</source>
            <translation>Quatre contrastes</translation>
        </message>
        <message>
            <source>Two CTs</source>
            <translation>Deux scanners</translation>
        </message>
    </context>
    <context>
        <name>OpeningPreview</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 phases</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n coupe</numerusform>
                <numerusform>%n coupes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Open study folder</source>
            <translation>Ouvrir un dossier d’examen</translation>
        </message>
        <message>
            <source>Open study file</source>
            <translation>Ouvrir un fichier d’examen</translation>
        </message>
        <message>
            <source>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
            <translation>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Import a folder into the study store</source>
            <translation>Importer un dossier dans la base d’examens</translation>
        </message>
        <message>
            <source>Import files into the study store</source>
            <translation>Importer des fichiers dans la base d’examens</translation>
        </message>
        <message>
            <source>All files (*);;Archives and directories (*.zip DICOMDIR)</source>
            <translation>Tous les fichiers (*);;Archives et répertoires (*.zip DICOMDIR)</translation>
        </message>
        <message>
            <source>Send the DICOM objects of a folder</source>
            <translation>Envoyer les objets DICOM d’un dossier</translation>
        </message>
        <message>
            <source>Move the study store to</source>
            <translation>Déplacer la base d’examens vers</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>Exporter le compte rendu</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save bundle</source>
            <translation>Enregistrer l’archive</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>Archive ZIP (*.zip)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>Exporter le journal d’audit</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>Tableau (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Logo of the institution</source>
            <translation>Logo de l’établissement</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tableaux (*.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Images (*.png *.jpg *.jpeg)</translation>
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
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Maj</translation>
        </message>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Gauche</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Droite</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>Pg préc</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>Pg suiv</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Suppr</translation>
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
            <translation>Masse de cicatrice</translation>
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
            <translation>Volume de cicatrice</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Part de cicatrice</translation>
        </message>
        <message>
            <source>of myocardium</source>
            <translation>du myocarde</translation>
        </message>
        <message>
            <source>to healthy</source>
            <translation>sur myocarde sain</translation>
        </message>
        <message>
            <source>Scar area</source>
            <translation>Surface de cicatrice</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>coupe %1</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myocarde</translation>
        </message>
        <message>
            <source>Largest scar area</source>
            <translation>Plus grande surface de cicatrice</translation>
        </message>
        <message>
            <source>LV mass</source>
            <translation>Masse VG</translation>
        </message>
        <message>
            <source>covered slices</source>
            <translation>coupes couvertes</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>≥ %1 %</source>
            <translation>≥ %1 %</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Segments transmuraux</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Fraction d’éjection</translation>
        </message>
        <message>
            <source>End-diastolic volume</source>
            <translation>Volume télédiastolique</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>phase %1</translation>
        </message>
        <message>
            <source>End-systolic volume</source>
            <translation>Volume télésystolique</translation>
        </message>
        <message>
            <source>Stroke volume</source>
            <translation>Volume d’éjection</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>Intervalle à 95 %</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>of the ratio</source>
            <translation>de la part</translation>
        </message>
        <message>
            <source>of the ratio, uncalibrated</source>
            <translation>de la part, non calibré</translation>
        </message>
        <message>
            <source>The model's looks at this heart disagree (agreement %1, below %2): read with care.</source>
            <translation>Les membres du modèle divergent sur ce cœur (concordance %1, sous %2) : à lire avec prudence.</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>contours du modèle, corrigés par un lecteur</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>contours du modèle</translation>
        </message>
        <message>
            <source>Scar: %1. Segments: RV insertion %2, apex by %3.</source>
            <translation>Cicatrice : %1. Segments : insertion VD %2, apex : %3.</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (supposé)</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>encore %1 s environ</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>encore %1 min environ</translation>
        </message>
        <message>
            <source>mean %1 ± %2 SD%3</source>
            <translation>moyenne %1 ± %2 ET%3</translation>
        </message>
        <message>
            <source>%1 to %2, median %3, %4 px</source>
            <translation>%1 à %2, médiane %3, %4 px</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Coupe %1 / %2</translation>
        </message>
        <message>
            <source>%1 mm · %2 mm apart · ×%3</source>
            <translation>%1 mm · espacement %2 mm · ×%3</translation>
        </message>
        <message>
            <source>Scar %1 cm²</source>
            <translation>Cicatrice %1 cm²</translation>
        </message>
        <message>
            <source>Healthy myocardium</source>
            <translation>Myocarde sain</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Cavité sanguine</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Cicatrice</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Fond</translation>
        </message>
        <message>
            <source>Phase %1 / %2</source>
            <translation>Phase %1 / %2</translation>
        </message>
        <message>
            <source>%1 ms (assumed)</source>
            <translation>%1 ms (supposé)</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Signal %1</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>LGE SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Modèle de démonstration</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Non acquis. Recherche uniquement.</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>paquet %1</translation>
        </message>
        <message>
            <source>No left ventricle was found in this slice, so nothing was synthesized. The acquired cine is shown dimmed.</source>
            <translation>Aucun ventricule gauche n’a été trouvé sur cette coupe ; rien n’y a été synthétisé. Le ciné acquis est affiché assombri.</translation>
        </message>
        <message>
            <source>Synthetic signal %1</source>
            <translation>Signal synthétique %1</translation>
        </message>
        <message>
            <source>Not synthesized here</source>
            <translation>Non synthétisé ici</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>Scar in the left ventricle</source>
            <translation>Cicatrice du VG</translation>
        </message>
        <message>
            <source>%1 g · %2 % of myocardium</source>
            <translation>%1 g · %2 % du myocarde</translation>
        </message>
        <message>
            <source>Surface interpolated between slices</source>
            <translation>Surface interpolée entre les coupes</translation>
        </message>
        <message>
            <source>No myocardium was segmented.</source>
            <translation>Aucun myocarde n’a été segmenté.</translation>
        </message>
        <message>
            <source>No scar was segmented.</source>
            <translation>Aucune cicatrice n’a été segmentée.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Examens</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Open a study folder</source>
            <translation>Ouvrir un dossier d’examen</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <source>Close the study; undo brings it back</source>
            <translation>Fermer l’examen ; Annuler le fait revenir</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Raccourcis et aide</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Ciné</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>Lire ou mettre en pause</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Phase précédente</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Phase suivante</translation>
        </message>
        <message>
            <source>First phase (end-diastole)</source>
            <translation>Première phase (télédiastole)</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>Plus vite</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>Plus lentement</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>En boucle, en aller-retour ou une fois</translation>
        </message>
        <message>
            <source>Viewports</source>
            <translation>Vues</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>Coupe précédente</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>Coupe suivante</translation>
        </message>
        <message>
            <source>Heart fills the viewport, or whole slice</source>
            <translation>Cœur en pleine vue, ou coupe entière</translation>
        </message>
        <message>
            <source>Reset zoom, position and window</source>
            <translation>Réinitialiser zoom, position et fenêtrage</translation>
        </message>
        <message>
            <source>Class overlay on or off</source>
            <translation>Afficher ou masquer les classes</translation>
        </message>
        <message>
            <source>Three planes or one stack</source>
            <translation>Trois plans ou une pile</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Run the model</source>
            <translation>Lancer le modèle</translation>
        </message>
        <message>
            <source>Give up what was begun; cancel the run</source>
            <translation>Abandonner l’action en cours ; annuler le calcul</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Fenêtrage</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>Angle</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Ellipse avec statistiques</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Contour avec statistiques</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Remove what is selected</source>
            <translation>Supprimer la sélection</translation>
        </message>
        <message>
            <source>Correcting classes</source>
            <translation>Correction des classes</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <source>Draw a contour</source>
            <translation>Tracer un contour</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Pousser endocarde et épicarde</translation>
        </message>
        <message>
            <source>Paint scar</source>
            <translation>Peindre la cicatrice</translation>
        </message>
        <message>
            <source>Paint healthy myocardium</source>
            <translation>Peindre le myocarde sain</translation>
        </message>
        <message>
            <source>Paint blood pool</source>
            <translation>Peindre la cavité sanguine</translation>
        </message>
        <message>
            <source>Smaller tool</source>
            <translation>Outil plus petit</translation>
        </message>
        <message>
            <source>Larger tool</source>
            <translation>Outil plus grand</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Cette phase est la télédiastole</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Cette phase est la télésystole</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Dispositions</translation>
        </message>
        <message>
            <source>Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the graphics driver. Slices, measurements and reports work without it.</source>
            <translation>Lancez Lateglow avec LIBGL_ALWAYS_SOFTWARE=1, installez libgl1-mesa-dri ou mettez à jour le pilote graphique. Coupes, mesures et comptes rendus fonctionnent sans cela.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.</source>
            <translation>Les images en trois dimensions exigent OpenGL 3.2 ; cet affichage a %1.%2.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.</source>
            <translation>Les images en trois dimensions exigent OpenGL 3.2 ; cet affichage n’a pas OpenGL.</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>image clé</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Image clé du compte rendu</translation>
        </message>
        <message>
            <source>HU (assumed)</source>
            <translation>UH (supposées)</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Pivoter à droite</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Pivoter à gauche</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Retourner gauche-droite</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Retourner haut-bas</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Inverser</translation>
        </message>
        <message>
            <source>Smooth, or pixels as measured</source>
            <translation>Lissé, ou pixels tels que mesurés</translation>
        </message>
        <message>
            <source>Histogram of the selected region</source>
            <translation>Histogramme de la région choisie</translation>
        </message>
        <message>
            <source>Outlines to the previous phase</source>
            <translation>Contours vers la phase précédente</translation>
        </message>
        <message>
            <source>Outlines to the next phase</source>
            <translation>Contours vers la phase suivante</translation>
        </message>
        <message>
            <source>A model made this series; models run on what was acquired.</source>
            <translation>Un modèle a produit cette série ; les modèles s’appliquent à ce qui a été acquis.</translation>
        </message>
        <message>
            <source>Models for %1 are not offered: this series is %2.</source>
            <translation>Les modèles pour %1 ne sont pas proposés : cette série est %2.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Comparing a case</source>
            <translation>Comparer un cas</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Rideau</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Damier</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Alternance</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>Carte SSIM</translation>
        </message>
        <message>
            <source>Swipe: line to the left</source>
            <translation>Rideau : ligne vers la gauche</translation>
        </message>
        <message>
            <source>Swipe: line to the right</source>
            <translation>Rideau : ligne vers la droite</translation>
        </message>
        <message>
            <source>Reset zoom and position</source>
            <translation>Rétablir zoom et position</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Cohorte</translation>
        </message>
        <message>
            <source>Read the selected case</source>
            <translation>Lire le cas choisi</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Lecture en aveugle</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>Image précédente</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>Image suivante</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Question précédente</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Question suivante</translation>
        </message>
        <message>
            <source>Previous segment</source>
            <translation>Segment précédent</translation>
        </message>
        <message>
            <source>Next segment</source>
            <translation>Segment suivant</translation>
        </message>
        <message>
            <source>Mark the segment, or not</source>
            <translation>Marquer le segment, ou non</translation>
        </message>
        <message>
            <source>No segment has scar</source>
            <translation>Aucun segment n’a de cicatrice</translation>
        </message>
        <message>
            <source>Go on; at last write the score</source>
            <translation>Continuer ; à la fin, écrire la notation</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnnotationModel</name>
        <message>
            <source>Measurement moved</source>
            <translation>Mesure déplacée</translation>
        </message>
        <message>
            <source>Measurement drawn</source>
            <translation>Mesure tracée</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>Note écrite</translation>
        </message>
        <message>
            <source>Measurement removed</source>
            <translation>Mesure supprimée</translation>
        </message>
        <message>
            <source>Slice %1 is no key image</source>
            <translation>La coupe %1 n'est pas une image clé</translation>
        </message>
        <message>
            <source>Slice %1 is a key image</source>
            <translation>La coupe %1 est une image clé</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeDialog</name>
        <message>
            <source>Anonymize</source>
            <translation>Anonymiser</translation>
        </message>
        <message>
            <source>Copy without the patient's identity</source>
            <translation>Copie sans l’identité du patient</translation>
        </message>
        <message>
            <source>Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels stay as they are. The originals are not touched.</source>
            <translation>Noms, numéros, lieux et attributs privés sont retirés selon DICOM PS3.15 annexe E ; les pixels restent tels quels. Les originaux ne sont pas touchés.</translation>
        </message>
        <message>
            <source>Blank in every image: x,y,width,height; ... (pixels)</source>
            <translation>Effacer sur chaque image : x,y,largeur,hauteur; ... (pixels)</translation>
        </message>
        <message>
            <source>Rectangles to blank</source>
            <translation>Rectangles à effacer</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>Dossier à créer</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>Parcourir…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep dates, moved by a secret number of days</source>
            <translation>Garder les dates, décalées d’un nombre secret de jours</translation>
        </message>
        <message>
            <source>The same for all studies of a patient: intervals are kept</source>
            <translation>Le même pour tous les examens d’un patient : les intervalles sont conservés</translation>
        </message>
        <message>
            <source>Keep harmless words of descriptions</source>
            <translation>Garder les mots inoffensifs des descriptions</translation>
        </message>
        <message>
            <source>Words of anatomy and scanning; all others go</source>
            <translation>Mots d’anatomie et d’acquisition ; tous les autres sont retirés</translation>
        </message>
        <message>
            <source>Keep sex, age, size and weight</source>
            <translation>Garder sexe, âge, taille et poids</translation>
        </message>
        <message>
            <source>Keep what identifies the scanner</source>
            <translation>Garder ce qui identifie l’appareil</translation>
        </message>
        <message>
            <source>Keep UIDs</source>
            <translation>Garder les UID</translation>
        </message>
        <message>
            <source>Whoever has the originals can find them by UID</source>
            <translation>Qui a les originaux peut les retrouver par UID</translation>
        </message>
        <message>
            <source>Clean structured reports instead of refusing them</source>
            <translation>Nettoyer les comptes rendus structurés au lieu de les refuser</translation>
        </message>
        <message>
            <source>Leave out what may hold identity that cannot be removed</source>
            <translation>Exclure ce qui peut contenir une identité impossible à retirer</translation>
        </message>
        <message>
            <source>Screen shots, ultrasound, scanned or encapsulated documents ...</source>
            <translation>Captures d’écran, échographies, documents numérisés ou encapsulés ...</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>Où créer le dossier</translation>
        </message>
        <message>
            <source>Say where the copies go.</source>
            <translation>Indiquez où vont les copies.</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>Donnez le chemin complet du dossier.</translation>
        </message>
        <message>
            <source>This folder exists already; name a new one.</source>
            <translation>Ce dossier existe déjà ; nommez-en un nouveau.</translation>
        </message>
        <message>
            <source>Rectangles are x,y,width,height in pixels, separated by semicolons.</source>
            <translation>Les rectangles sont x,y,largeur,hauteur en pixels, séparés par des points-virgules.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeStudies</name>
        <message>
            <source>Anonymize…</source>
            <translation>Anonymiser…</translation>
        </message>
        <message>
            <source>Copy studies without the patient's identity</source>
            <translation>Copier des examens sans l’identité du patient</translation>
        </message>
        <message>
            <source>Anonymizing, %1 %. Stop</source>
            <translation>Anonymisation, %1 %. Arrêter</translation>
        </message>
        <message>
            <source>Nothing of the copies is kept</source>
            <translation>Rien des copies n’est conservé</translation>
        </message>
        <message>
            <source>%1 studies.</source>
            <translation>%1 examens.</translation>
        </message>
        <message>
            <source>The study of %1.</source>
            <translation>L’examen de %1.</translation>
        </message>
        <message>
            <source>Anonymizing</source>
            <translation>Anonymisation</translation>
        </message>
        <message>
            <source>Anonymizing was cancelled.</source>
            <translation>L’anonymisation a été annulée.</translation>
        </message>
        <message>
            <source>Nothing of the copies was kept.</source>
            <translation>Rien des copies n’a été conservé.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Left out (%1): %2.</source>
            <translation>Exclus (%1) : %2.</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1 (%2).</translation>
        </message>
        <message>
            <source>Files without the patient's identity in %1: %2</source>
            <translation>Fichiers sans l’identité du patient dans %1 : %2</translation>
        </message>
        <message>
            <source>The studies were not anonymized.</source>
            <translation>Les examens n’ont pas été anonymisés.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AppearancePage</name>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Dark for the reading room, light for the office. Images always lie on black.</source>
            <translation>Sombre pour la salle de lecture, clair pour le bureau. Les images sont toujours sur fond noir.</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Colour-blind safe</source>
            <translation>Daltonisme</translation>
        </message>
        <message>
            <source>Class colours</source>
            <translation>Couleurs des classes</translation>
        </message>
        <message>
            <source>Cyan, purple and orange, or a set for every kind of colour vision.</source>
            <translation>Cyan, violet et orange, ou un jeu lisible par toutes les visions des couleurs.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Of text and controls, beyond the scale of the screen (%1 % here). Holds when Lateglow is started again.</source>
            <translation>Du texte et des commandes, en plus de l’échelle de l’écran (%1 % ici). Prend effet au prochain démarrage de Lateglow.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ApprovalCard</name>
        <message>
            <source>Approve</source>
            <translation>Valider</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>Name of the reader</source>
            <translation>Nom du lecteur</translation>
        </message>
        <message>
            <source>The report becomes a draft again</source>
            <translation>Le compte rendu redevient un brouillon</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Validation</translation>
        </message>
        <message>
            <source>Draft. Check contours and findings, then approve.</source>
            <translation>Brouillon. Vérifiez contours et conclusion, puis validez.</translation>
        </message>
        <message>
            <source>Approved by %1, %2</source>
            <translation>Validé par %1, %2</translation>
        </message>
        <message>
            <source>Changed after %1 approved it, %2. It is a draft until it is approved again.</source>
            <translation>Modifié après validation par %1, %2. C’est un brouillon jusqu’à nouvelle validation.</translation>
        </message>
        <message>
            <source>Draft. The figures are still being measured.</source>
            <translation>Brouillon. Les mesures sont en cours de calcul.</translation>
        </message>
        <message>
            <source>You stand for contours, figures and findings</source>
            <translation>Vous répondez des contours, des mesures et de la conclusion</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>Saisissez d’abord votre nom</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message>
            <source>Opened</source>
            <translation>Ouvert</translation>
        </message>
        <message>
            <source>Model run</source>
            <translation>Modèle exécuté</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Validé</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Validation retirée</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exporté</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Anonymized</source>
            <translation>Anonymisé</translation>
        </message>
        <message>
            <source>Scored blinded</source>
            <translation>Coté en aveugle</translation>
        </message>
        <message>
            <source>Unblinded</source>
            <translation>Levée d’aveugle</translation>
        </message>
        <message>
            <source>Log recovered</source>
            <translation>Journal rétabli</translation>
        </message>
        <message>
            <source>Record %1
Study %2
Patient %3
SHA-256 %4</source>
            <translation>Entrée %1
Examen %2
Patient %3
SHA-256 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Filter by person, study, action, model…</source>
            <translation>Filtrer par personne, examen, action, modèle…</translation>
        </message>
        <message>
            <source>Filter the audit log</source>
            <translation>Filtrer le journal d’audit</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Journal d’audit</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Who did what when, newest first. No names of patients: a study is named by its UID, a patient by a pseudonym.</source>
            <translation>Qui a fait quoi et quand, le plus récent d’abord. Aucun nom de patient : l’examen est désigné par son UID, le patient par un pseudonyme.</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>Vérification du journal d’audit</translation>
        </message>
        <message>
            <source>The audit log was changed or damaged</source>
            <translation>Le journal d’audit a été modifié ou endommagé</translation>
        </message>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>Rien n’est encore enregistré.</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>Intact : %n entrée, vérifiée</numerusform>
                <numerusform>Intact : %n entrées, toutes vérifiées</numerusform>
            </translation>
        </message>
        <message>
            <source>Write this down elsewhere to prove it later: %1</source>
            <translation>À noter ailleurs pour en faire foi plus tard : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>%n entrée exportée</numerusform>
                <numerusform>%n entrées exportées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditTrail</name>
        <message>
            <source>Writing the audit log</source>
            <translation>Écriture du journal d’audit</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>not defined: all answers are the same</source>
            <translation>non défini : toutes les réponses sont identiques</translation>
        </message>
        <message>
            <source>%1; agreement %2 %</source>
            <translation>%1 ; concordance %2 %</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>sensibilité, spécificité</translation>
        </message>
        <message>
            <source>mean, real and synthetic</source>
            <translation>moyenne, réel et synthétique</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paires</translation>
        </message>
        <message>
            <source>Kappa, segments with scar</source>
            <translation>Kappa, segments avec cicatrice</translation>
        </message>
        <message>
            <source>Kappa, image quality</source>
            <translation>Kappa, qualité d’image</translation>
        </message>
        <message>
            <source>Kappa, image quality, quadratic weights</source>
            <translation>Kappa, qualité d’image, poids quadratiques</translation>
        </message>
        <message>
            <source>Segments with scar, bias</source>
            <translation>Segments avec cicatrice, biais</translation>
        </message>
        <message>
            <source>limits of agreement %1</source>
            <translation>limites de concordance %1</translation>
        </message>
        <message>
            <source>Images scored</source>
            <translation>Images notées</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Qualité d’image</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>Synthetic against this reader's real LGE</source>
            <translation>Synthétique contre LGE réel de ce lecteur</translation>
        </message>
        <message>
            <source>Real LGE against the reference mask</source>
            <translation>LGE réel contre le masque de référence</translation>
        </message>
        <message>
            <source>Synthetic against the reference mask</source>
            <translation>Synthétique contre le masque de référence</translation>
        </message>
        <message>
            <source>Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is synthetic - real for one reader, first - second between two.</source>
            <translation>Kappa de Cohen avec intervalles à 95 % ; segments et images comptent comme indépendants. Le biais est synthétique - réel pour un lecteur, premier - second entre deux.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedModel</name>
        <message>
            <source>Preparing a blinded reading</source>
            <translation>Préparation d’une lecture en aveugle</translation>
        </message>
        <message>
            <source>Opening a blinded reading</source>
            <translation>Ouverture d’une lecture en aveugle</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>Lecture d’une image</translation>
        </message>
        <message>
            <source>Unblinding</source>
            <translation>Levée de l’aveugle</translation>
        </message>
        <message>
            <source>Exporting the results</source>
            <translation>Export des résultats</translation>
        </message>
        <message>
            <source>Saving the score</source>
            <translation>Enregistrement de la note</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message>
            <source>Read acquired and synthetic images without knowing which is which.</source>
            <translation>Lire des images acquises et synthétiques sans savoir lesquelles.</translation>
        </message>
        <message>
            <source>Every case comes twice, in random order: once the real LGE, once the synthetic one. You score quality, scar by segment and confidence. The key stays sealed until it is unblinded.</source>
            <translation>Chaque cas vient deux fois, dans un ordre aléatoire : une fois le LGE réel, une fois le synthétique. Vous notez la qualité, la cicatrice par segment et la confiance. La clé reste scellée jusqu’à la levée de l’aveugle.</translation>
        </message>
        <message>
            <source>Reader, as in the results</source>
            <translation>Lecteur, comme dans les résultats</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>Lecteur</translation>
        </message>
        <message>
            <source>New reading…</source>
            <translation>Nouvelle lecture…</translation>
        </message>
        <message>
            <source>From a folder that lateglow-cli batch wrote, with real LGE images</source>
            <translation>Depuis un dossier écrit par lateglow-cli batch, avec des images LGE réelles</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>Continuer…</translation>
        </message>
        <message>
            <source>A reading that was begun, or one of another reader</source>
            <translation>Une lecture commencée, ou celle d’un autre lecteur</translation>
        </message>
        <message>
            <source>Unblind…</source>
            <translation>Lever l’aveugle…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Export the results into</source>
            <translation>Exporter les résultats vers</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>Cela n’a pas fonctionné.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n cas écarté</numerusform>
                <numerusform>%n cas écartés</numerusform>
            </translation>
        </message>
        <message>
            <source>Results exported</source>
            <translation>Résultats exportés</translation>
        </message>
        <message>
            <source>Choose a folder of analyzed cases</source>
            <translation>Choisir un dossier de cas analysés</translation>
        </message>
        <message>
            <source>Where to keep the reading</source>
            <translation>Où conserver la lecture</translation>
        </message>
        <message>
            <source>Choose the folder of a reading</source>
            <translation>Choisir le dossier d’une lecture</translation>
        </message>
        <message>
            <source>Unblind this reading for good?</source>
            <translation>Lever définitivement l’aveugle de cette lecture ?</translation>
        </message>
        <message>
            <source>Unblind now</source>
            <translation>Lever l’aveugle</translation>
        </message>
        <message>
            <source>Image %1 of %2, %3 scored, reader %4</source>
            <translation>Image %1 sur %2, %3 notées, lecteur %4</translation>
        </message>
        <message>
            <source>All images are scored.</source>
            <translation>Toutes les images sont notées.</translation>
        </message>
        <message>
            <source>Unblind when the other readers are done too; Page Up goes back to an image.</source>
            <translation>Levez l’aveugle quand les autres lecteurs ont fini ; Page préc. revient à une image.</translation>
        </message>
        <message>
            <source>Unblinded by %1, %2</source>
            <translation>Aveugle levé par %1, %2</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>Lecteur %1</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>Entre %1 et %2</translation>
        </message>
        <message>
            <source>Nobody can score any more, and the audit log has a line about it. Esc leaves it as it is.</source>
            <translation>Plus personne ne pourra noter, et le journal d’audit en garde une ligne. Échap laisse tout en l’état.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BullsEyePanel</name>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralité</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>Épaisseur</translation>
        </message>
        <message>
            <source>Thickening</source>
            <translation>Épaississement</translation>
        </message>
        <message>
            <source>Bull's-eye of 16 segments</source>
            <translation>Œil-de-bœuf à 16 segments</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>not covered by a slice</source>
            <translation>non couvert par une coupe</translation>
        </message>
        <message>
            <source>burden %1 %</source>
            <translation>charge %1 %</translation>
        </message>
        <message>
            <source>transmurality %1 %, max %2 %</source>
            <translation>transmuralité %1 %, max. %2 %</translation>
        </message>
        <message>
            <source>wall %1 mm, thickening %2 %</source>
            <translation>paroi %1 mm, épaississement %2 %</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Les classes n’ont pas pu être mesurées.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CaseComparisonPage</name>
        <message>
            <source>Open a study to compare its images.</source>
            <translation>Ouvrez un examen pour en comparer les images.</translation>
        </message>
        <message>
            <source>Two series of one patient, or a synthetic image beside the real one.</source>
            <translation>Deux séries d’un patient, ou une image synthétique à côté de la vraie.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Ouvrir un examen…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Ouvrir le cas de démonstration</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message>
            <source>Opening %1</source>
            <translation>Ouverture de %1</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Ouvert</translation>
        </message>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>%n phase</numerusform>
                <numerusform>%n phases</numerusform>
            </translation>
        </message>
        <message>
            <source>Results restored</source>
            <translation>Résultats restaurés</translation>
        </message>
        <message>
            <source>Study closed</source>
            <translation>Examen fermé</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Validé</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>Validation retirée</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>Recherche des processeurs</translation>
        </message>
        <message>
            <source>Checking the series</source>
            <translation>Vérification de la série</translation>
        </message>
        <message>
            <source>Synthesizing %1</source>
            <translation>Synthèse de %1</translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>Synthétisé, %n coupe</numerusform>
                <numerusform>Synthétisé, %n coupes</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthesis cancelled</source>
            <translation>Synthèse annulée</translation>
        </message>
        <message>
            <source>Synthesis failed</source>
            <translation>Échec de la synthèse</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>RV insertion placed</source>
            <translation>Insertion VD placée</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>Écriture du compte rendu</translation>
        </message>
        <message>
            <source>%1 made</source>
            <comment>a synthetic series</comment>
            <translation>%1 produit</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CineOutlines</name>
        <message>
            <source>End-diastole marked</source>
            <translation>Télédiastole marquée</translation>
        </message>
        <message>
            <source>End-systole marked</source>
            <translation>Télésystole marquée</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>phase %1</translation>
        </message>
        <message>
            <source>found by the program</source>
            <translation>trouvée par le programme</translation>
        </message>
        <message>
            <source>Outlining all phases of %1</source>
            <translation>Contourage de toutes les phases de %1</translation>
        </message>
        <message>
            <source>All phases outlined</source>
            <translation>Toutes les phases contourées</translation>
        </message>
        <message>
            <source>EF %1 %</source>
            <translation>FE %1 %</translation>
        </message>
        <message>
            <source>Outlining failed</source>
            <translation>Échec du contourage</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Mesures</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>Biais</translation>
        </message>
        <message>
            <source>paired t test against zero: p %1</source>
            <translation>test t apparié contre zéro : p %1</translation>
        </message>
        <message>
            <source>Limits of agreement</source>
            <translation>Limites de concordance</translation>
        </message>
        <message>
            <source>1.96 SD</source>
            <translation>1,96 ET</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>sensibilité, spécificité</translation>
        </message>
        <message>
            <source>kappa, %1</source>
            <translation>kappa, %1</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paires</translation>
        </message>
        <message>
            <source>Pearson r</source>
            <translation>r de Pearson</translation>
        </message>
        <message>
            <source>ICC(2,1)</source>
            <translation>ICC(2,1)</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>Scar volume: area of scar times slice distance.</source>
            <translation>Volume de cicatrice : surface de cicatrice fois distance des coupes.</translation>
        </message>
        <message>
            <source>Scar ratio: scar / (healthy + scar) myocardium.</source>
            <translation>Part de cicatrice : cicatrice / myocarde (sain + cicatrice).</translation>
        </message>
        <message>
            <source>Scar mass: scar volume times 1.05 g/ml.</source>
            <translation>Masse de cicatrice : volume de cicatrice fois 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Myocardial mass: volume of healthy and scar times 1.05 g/ml.</source>
            <translation>Masse myocardique : volume sain et cicatriciel fois 1,05 g/ml.</translation>
        </message>
        <message>
            <source>Transmurality: mean of the segments with scar, 0 without scar.</source>
            <translation>Transmuralité : moyenne des segments avec cicatrice, 0 sans cicatrice.</translation>
        </message>
        <message>
            <source>Transmural segments: above 50 % transmurality, of 16.</source>
            <translation>Segments transmuraux : plus de 50 % de transmuralité, sur 16.</translation>
        </message>
        <message>
            <source>Segments with scar: at least 1 % and 3 voxels, of 16.</source>
            <translation>Segments avec cicatrice : au moins 1 % et 3 voxels, sur 16.</translation>
        </message>
        <message>
            <source>Ejection fraction: disc summation over the cine's outlines.</source>
            <translation>Fraction d’éjection : sommation de disques sur les contours du ciné.</translation>
        </message>
        <message>
            <source>Small print: 95 % intervals. Differences are model - reference; segments count as independent.</source>
            <translation>Petits caractères : intervalles à 95 %. Les différences sont modèle - référence ; les segments comptent comme indépendants.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortModel</name>
        <message>
            <source>Reading the cohort</source>
            <translation>Lecture de la cohorte</translation>
        </message>
        <message>
            <source>Exporting the cohort</source>
            <translation>Export de la cohorte</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message>
            <source>Compare model and reference over many cases.</source>
            <translation>Comparer modèle et référence sur de nombreux cas.</translation>
        </message>
        <message>
            <source>Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference.</source>
            <translation>Ouvrez un dossier écrit par lateglow-cli batch, ou un tableau CSV avec une colonne pour le cas et des paires de colonnes telles que scar_mass_g_model et scar_mass_g_reference.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>Open table…</source>
            <translation>Ouvrir un tableau…</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Indice</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Tables as CSV and JSON, plots as SVG and PNG</source>
            <translation>Tableaux en CSV et JSON, graphiques en SVG et PNG</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Cas</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Concordance</translation>
        </message>
        <message>
            <source>The cohort could not be read or written.</source>
            <translation>La cohorte n’a pas pu être lue ou écrite.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>Exporté, %n fichier</numerusform>
                <numerusform>Exporté, %n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a folder of analyzed cases</source>
            <translation>Ouvrir un dossier de cas analysés</translation>
        </message>
        <message>
            <source>Open a table of cases</source>
            <translation>Ouvrir un tableau de cas</translation>
        </message>
        <message>
            <source>Export tables and plots into</source>
            <translation>Exporter tableaux et graphiques vers</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n cas</numerusform>
                <numerusform>%n cas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>%n cas sans paire de valeurs figure dans le tableau, mais dans aucun chiffre.</numerusform>
                <numerusform>%n cas sans paire de valeurs figurent dans le tableau, mais dans aucun chiffre.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>%n cas hors des limites de concordance, cerclé sur le graphique.</numerusform>
                <numerusform>%n cas hors des limites de concordance, cerclés sur le graphique.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>%n dossier n’a pas pu être lu et manque ici.</numerusform>
                <numerusform>%n dossiers n’ont pas pu être lus et manquent ici.</numerusform>
            </translation>
        </message>
        <message>
            <source>The images of %1 are not where they were analyzed.</source>
            <translation>Les images de %1 ne sont plus là où elles ont été analysées.</translation>
        </message>
        <message>
            <source>Open the study from Studies.</source>
            <translation>Ouvrez l’examen depuis Examens.</translation>
        </message>
        <message>
            <source>model %1, reference %2</source>
            <translation>modèle %1, référence %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortTable</name>
        <message>
            <source>no values</source>
            <translation>aucune valeur</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>sans référence</translation>
        </message>
        <message>
            <source>no model value</source>
            <translation>sans valeur du modèle</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Cas</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>beyond limits</source>
            <translation>hors limites</translation>
        </message>
        <message>
            <source>Dice, scar</source>
            <translation>Dice, cicatrice</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonFigures</name>
        <message>
            <source>Measuring similarity</source>
            <translation>Mesure de la similarité</translation>
        </message>
        <message>
            <source>Comparing classes</source>
            <translation>Comparaison des classes</translation>
        </message>
        <message>
            <source>Drawing the SSIM map</source>
            <translation>Tracé de la carte SSIM</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonModel</name>
        <message>
            <source>Phase %1 (end-diastole)</source>
            <translation>Phase %1 (télédiastole)</translation>
        </message>
        <message>
            <source>Preparing the comparison</source>
            <translation>Préparation de la comparaison</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>Recalage</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Recalé</translation>
        </message>
        <message>
            <source>Registration removed</source>
            <translation>Recalage supprimé</translation>
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
            <translation>Mélange gaussien (EM)</translation>
        </message>
        <message>
            <source>%1 SD above remote</source>
            <translation>%1 ET au-dessus du remote</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>Copier comme tableau</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Similarité</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>Cœur</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Corps</translation>
        </message>
        <message>
            <source>Where the model looked for the left ventricle</source>
            <translation>Là où le modèle a cherché le ventricule gauche</translation>
        </message>
        <message>
            <source>What is brighter than air in the reference, filled</source>
            <translation>Ce qui est plus clair que l’air dans la référence, rempli</translation>
        </message>
        <message>
            <source>Hounsfield units</source>
            <translation>Unités Hounsfield</translation>
        </message>
        <message>
            <source>Test − reference, HU</source>
            <translation>Test − référence, UH</translation>
        </message>
        <message>
            <source>Voxels</source>
            <translation>Voxels</translation>
        </message>
        <message>
            <source>Draw a profile line</source>
            <translation>Tracer une ligne de profil</translation>
        </message>
        <message>
            <source>Classes against the reference mask</source>
            <translation>Classes contre le masque de référence</translation>
        </message>
        <message>
            <source>Scar by segment</source>
            <translation>Cicatrice par segment</translation>
        </message>
        <message>
            <source>Scar by method</source>
            <translation>Cicatrice par méthode</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>Mesure…</translation>
        </message>
        <message>
            <source>Figures appear here once two pictures are chosen.</source>
            <translation>Les chiffres apparaissent ici dès que deux images sont choisies.</translation>
        </message>
        <message>
            <source>Not measured: %1. %2</source>
            <translation>Non mesuré : %1. %2</translation>
        </message>
        <message>
            <source>HU</source>
            <translation>UH</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>mean of slices</source>
            <translation>moyenne des coupes</translation>
        </message>
        <message>
            <source>Wang 2004: Gaussian window of 11 pixels, sigma 1.5</source>
            <translation>Wang 2004 : fenêtre gaussienne de 11 pixels, sigma 1,5</translation>
        </message>
        <message>
            <source>SSIM 3-D</source>
            <translation>SSIM 3D</translation>
        </message>
        <message>
            <source>needs 11 slices</source>
            <translation>demande 11 coupes</translation>
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
            <translation>euclidienne</translation>
        </message>
        <message>
            <source>By the root mean square of the reference. Min-max: %1. Mean: %2.</source>
            <translation>Selon la moyenne quadratique de la référence. Min-max : %1. Moyenne : %2.</translation>
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
            <translation>corrélation</translation>
        </message>
        <message>
            <source>Range 4095 HU.</source>
            <translation>Étendue 4095 UH.</translation>
        </message>
        <message>
            <source>Each image scaled by its 1st and 99th percentile to a range of 1.</source>
            <translation>Chaque image ramenée à une étendue de 1 par ses 1er et 99e percentiles.</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>%n voxel.</numerusform>
                <numerusform>%n voxels.</numerusform>
            </translation>
        </message>
        <message>
            <source>After registration.</source>
            <translation>Après recalage.</translation>
        </message>
        <message>
            <source>Within %1 HU</source>
            <translation>À moins de %1 UH</translation>
        </message>
        <message>
            <source>Mean error</source>
            <translation>Erreur moyenne</translation>
        </message>
        <message>
            <source>test − reference</source>
            <translation>test − référence</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myocarde</translation>
        </message>
        <message>
            <source>Specificity %1, mean surface distance %2 mm</source>
            <translation>Spécificité %1, distance moyenne des surfaces %2 mm</translation>
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
            <translation>Sensibilité</translation>
        </message>
        <message>
            <source>Model, %</source>
            <translation>Modèle, %</translation>
        </message>
        <message>
            <source>Synthetic: %1 g. Real: %2 g.</source>
            <translation>Synthétique : %1 g. Réel : %2 g.</translation>
        </message>
        <message>
            <source>Spread of the methods</source>
            <translation>Dispersion des méthodes</translation>
        </message>
        <message>
            <source>Lowest to highest scar ratio</source>
            <translation>Du plus petit au plus grand rapport de cicatrice</translation>
        </message>
        <message>
            <source>%1 g</source>
            <translation>%1 g</translation>
        </message>
        <message>
            <source>Real, %</source>
            <translation>Réel, %</translation>
        </message>
        <message>
            <source>Synthetic, %</source>
            <translation>Synth., %</translation>
        </message>
        <message>
            <source>within the reference's wall</source>
            <translation>dans la paroi de la référence</translation>
        </message>
        <message>
            <source>within the model's wall</source>
            <translation>dans la paroi du modèle</translation>
        </message>
        <message>
            <source>remote myocardium as drawn</source>
            <translation>myocarde remote tel que tracé</translation>
        </message>
        <message>
            <source>remote myocardium found by the program</source>
            <translation>myocarde remote trouvé par le programme</translation>
        </message>
        <message>
            <source>Scar in % of the myocardium, %1; %2.</source>
            <translation>Cicatrice en % du myocarde, %1 ; %2.</translation>
        </message>
        <message>
            <source>Find remote myocardium again</source>
            <translation>Retrouver le myocarde remote</translation>
        </message>
        <message>
            <source>Draw remote myocardium</source>
            <translation>Tracer le myocarde remote</translation>
        </message>
        <message>
            <source>Ref., %</source>
            <translation>Réf., %</translation>
        </message>
        <message>
            <source>Classes of the model</source>
            <translation>Classes du modèle</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonTools</name>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>Rideau</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>Damier</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>Alternance</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>Carte SSIM</translation>
        </message>
        <message>
            <source>Swap reference and test</source>
            <translation>Échanger référence et test</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>Recaler…</translation>
        </message>
        <message>
            <source>How to compare</source>
            <translation>Mode de comparaison</translation>
        </message>
        <message>
            <source>Pictures side by side</source>
            <translation>Images côte à côte</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>Touche %1</translation>
        </message>
        <message>
            <source>Rigid: shift and turn</source>
            <translation>Rigide : translation et rotation</translation>
        </message>
        <message>
            <source>Affine: with stretch and shear</source>
            <translation>Affine : avec étirement et cisaillement</translation>
        </message>
        <message>
            <source>B-spline: smooth deformation</source>
            <translation>B-spline : déformation lisse</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>Image entière</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonViews</name>
        <message>
            <source>Difference, HU</source>
            <translation>Différence, UH</translation>
        </message>
        <message>
            <source>Difference, % of the window</source>
            <translation>Différence, % de la fenêtre</translation>
        </message>
        <message>
            <source>SSIM, 1: alike</source>
            <translation>SSIM, 1 : identique</translation>
        </message>
        <message>
            <source>Drag the reference here from the strip on the left.</source>
            <translation>Glissez ici la référence depuis la bande de gauche.</translation>
        </message>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Glissez ici une série de la bande de gauche.</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>nothing here</source>
            <translation>rien ici</translation>
        </message>
        <message>
            <source>%1 HU</source>
            <translation>%1 UH</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>Coupe %1 / %2</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Recalé</translation>
        </message>
        <message>
            <source>Another patient space: middles laid over each other</source>
            <translation>Autre repère patient : centres superposés</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Non acquis. Recherche uniquement.</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 contre %2</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rouge : plus. Bleu : moins.</translation>
        </message>
        <message>
            <source>Drawing the SSIM map…</source>
            <translation>Tracé de la carte SSIM…</translation>
        </message>
        <message>
            <source>Reference %1</source>
            <translation>Référence %1</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Tester %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message>
            <source>Device</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>Automatic takes the GPU where there is one with enough memory, else the CPU. Also beside Run in Read.</source>
            <translation>Automatique prend le GPU s’il a assez de mémoire, sinon le CPU. Réglable aussi à côté de Lancer, dans Lecture.</translation>
        </message>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>%n processeur</numerusform>
                <numerusform>Les %n processeurs</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads on the CPU</source>
            <translation>Fils d’exécution sur le CPU</translation>
        </message>
        <message>
            <source>Fewer leave more for playing and for other programs.</source>
            <translation>En utiliser moins en laisse plus pour la lecture du ciné et les autres programmes.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvés</translation>
        </message>
        <message>
            <source>What the engine can compute on.</source>
            <translation>Ce sur quoi le moteur peut calculer.</translation>
        </message>
        <message>
            <source>The engine is being asked.</source>
            <translation>Le moteur est interrogé.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>The engine did not tell its devices.</source>
            <translation>Le moteur n’a pas indiqué ses appareils.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DifferencePane</name>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>Share of each window, −1 to 1</source>
            <translation>Part de chaque fenêtre, −1 à 1</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>Rouge : plus. Bleu : moins.</translation>
        </message>
        <message>
            <source>−%1 to %1 HU</source>
            <translation>−%1 à %1 HU</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message>
            <source>Synthetic images</source>
            <translation>Images synthétiques</translation>
        </message>
        <message>
            <source>DICOM MR, like the source</source>
            <translation>DICOM IRM, comme la source</translation>
        </message>
        <message>
            <source>Tissue classes</source>
            <translation>Classes tissulaires</translation>
        </message>
        <message>
            <source>DICOM Segmentation</source>
            <translation>Segmentation DICOM</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>DICOM Structured Report; brings the classes along</source>
            <translation>Compte rendu structuré DICOM ; inclut les classes</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>DICOM Encapsulated PDF</source>
            <translation>PDF encapsulé DICOM</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>Incertitude</translation>
        </message>
        <message>
            <source>DICOM Parametric Map</source>
            <translation>Carte paramétrique DICOM</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Images clés</translation>
        </message>
        <message>
            <source>DICOM Secondary Capture, labels burned in</source>
            <translation>Capture secondaire DICOM, mentions incrustées</translation>
        </message>
        <message>
            <source>Cine with outlines</source>
            <translation>Ciné avec contours</translation>
        </message>
        <message>
            <source>Animated GIF</source>
            <translation>GIF animé</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Figures</translation>
        </message>
        <message>
            <source>PNG: slices and bull's-eyes</source>
            <translation>PNG : coupes et œil-de-bœuf</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>Tableau des mesures</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Measurements for programs</source>
            <translation>Mesures pour programmes</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>Volumes</translation>
        </message>
        <message>
            <source>NIfTI: image, classes, uncertainty</source>
            <translation>NIfTI : image, classes, incertitude</translation>
        </message>
        <message>
            <source>Export into folder</source>
            <translation>Exporter dans un dossier</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export case</source>
            <translation>Exporter le cas</translation>
        </message>
        <message>
            <source>Everything written says that it is synthetic, which model made it and from which images. DICOM objects are checked first.</source>
            <translation>Tout ce qui est écrit indique qu’il est synthétique, quel modèle l’a produit et à partir de quelles images. Les objets DICOM sont vérifiés d’abord.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>%n fichier, environ %1</numerusform>
                <numerusform>%n fichiers, environ %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>Ouvrir ensuite le dossier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>Exporter %n fichier, environ %1</numerusform>
                <numerusform>Exporter %n fichiers, environ %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportation</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n fichier écrit</numerusform>
                <numerusform>%n fichiers écrits</numerusform>
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
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::GeneralPage</name>
        <message>
            <source>Last studies</source>
            <translation>Derniers examens</translation>
        </message>
        <message>
            <source>Study list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>Au démarrage</translation>
        </message>
        <message>
            <source>What Lateglow shows first. After a crash, what was open always comes back.</source>
            <translation>Ce que Lateglow affiche d’abord. Après un arrêt brutal, ce qui était ouvert revient toujours.</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>Démarre</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Attend</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>Ciné</translation>
        </message>
        <message>
            <source>What a cine does when it is opened.</source>
            <translation>Ce que fait un ciné à l’ouverture.</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Lissées</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Interpolated between pixels, or every pixel as it is.</source>
            <translation>Interpolées entre les pixels, ou chaque pixel tel quel.</translation>
        </message>
        <message>
            <source>Show the introduction</source>
            <translation>Afficher l’introduction</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Three cards that say how a case is read.</source>
            <translation>Trois cartes qui expliquent comment lire un cas.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HelpDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>Souris</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>Molette</translation>
        </message>
        <message>
            <source>Slices, in all viewports of the stack</source>
            <translation>Coupes, dans toutes les vues de la pile</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>Glisser</translation>
        </message>
        <message>
            <source>Window (across) and level (up and down)</source>
            <translation>Largeur (horizontal) et niveau (vertical) de fenêtre</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+molette</translation>
        </message>
        <message>
            <source>Zoom around the pointer</source>
            <translation>Zoom autour du pointeur</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Maj+glisser</translation>
        </message>
        <message>
            <source>Move; also the middle button</source>
            <translation>Déplacer ; aussi avec le bouton du milieu</translation>
        </message>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+molette</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Taille de l’outil</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>Double-clic</translation>
        </message>
        <message>
            <source>One viewport alone, or all</source>
            <translation>Une vue seule, ou toutes</translation>
        </message>
        <message>
            <source>Lateglow is for research use. Synthetic images were not acquired and are always marked in amber.</source>
            <translation>Lateglow est destiné à la recherche. Les images synthétiques n’ont pas été acquises et sont toujours marquées en ambre.</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>Modifier les touches…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Digits in blinded reading</source>
            <translation>Chiffres en lecture en aveugle</translation>
        </message>
        <message>
            <source>Quality and confidence</source>
            <translation>Qualité et confiance</translation>
        </message>
        <message>
            <source>Mark that segment, or not</source>
            <translation>Marquer ce segment, ou non</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>Comparaison</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>%1 %2, package %3, on %4, %5, Lateglow %6.</source>
            <translation>%1 %2, paquet %3, sur %4, %5, Lateglow %6.</translation>
        </message>
        <message>
            <source>The input gate was overridden.</source>
            <translation>Le contrôle d’entrée a été outrepassé.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ImagePane</name>
        <message>
            <source>RV insertion</source>
            <translation>Insertion VD</translation>
        </message>
    </context>
    <context>
        <name>lateglow::JobList</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>arrêt…</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>waits, number %1</source>
            <translation>en attente, numéro %1</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Plus tôt</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LanguagePage</name>
        <message>
            <source>The desktop's</source>
            <translation>Celle du bureau</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
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
            <translation>Longueurs</translation>
        </message>
        <message>
            <source>Of distances and areas that are drawn. Volumes are in mL, masses in g.</source>
            <translation>Des distances et surfaces tracées. Les volumes sont en mL, les masses en g.</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>The decimal sign is that of the language.</source>
            <translation>Le signe décimal est celui de la langue.</translation>
        </message>
        <message>
            <source>Of the window and of reports. DICOM objects and tables stay in English.</source>
            <translation>De la fenêtre et des comptes rendus. Objets DICOM et tableaux restent en anglais.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LaterPage</name>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayersCard</name>
        <message>
            <source>Overlay</source>
            <translation>Superposition</translation>
        </message>
        <message>
            <source>Outlines</source>
            <translation>Contours</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Calques</translation>
        </message>
        <message>
            <source>Show or hide all classes</source>
            <translation>Afficher ou masquer toutes les classes</translation>
        </message>
        <message>
            <source>Show or hide: %1</source>
            <translation>Afficher ou masquer : %1</translation>
        </message>
        <message>
            <source>Opacity: %1</source>
            <translation>Opacité : %1</translation>
        </message>
        <message>
            <source>%1 is locked: no tool changes it</source>
            <translation>%1 : verrouillé, aucun outil ne le modifie</translation>
        </message>
        <message>
            <source>Lock %1 against every tool</source>
            <translation>Verrouiller contre tout outil : %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayoutMenu</name>
        <message>
            <source>One pane</source>
            <translation>Un panneau</translation>
        </message>
        <message>
            <source>%1 × %2 panes</source>
            <translation>%1 × %2 panneaux</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>Enregistrer cette disposition…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 est illisible</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Dispositions</translation>
        </message>
        <message>
            <source>The layouts could not be changed.</source>
            <translation>Les dispositions n’ont pas pu être modifiées.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LightBox</name>
        <message>
            <source>Slices of the image</source>
            <translation>Coupes de l’image</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MainWindow</name>
        <message>
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <source>Retraining on a site's own data from this window is not part of this version.</source>
            <translation>Le réentraînement sur les données d’un site depuis cette fenêtre ne fait pas partie de cette version.</translation>
        </message>
        <message>
            <source>Training runs on the command line: lateglow-cli train --config FILE.json; the configurations that made the shipped models come with the program.</source>
            <translation>L’entraînement se fait en ligne de commande : lateglow-cli train --config FILE.json ; les configurations des modèles livrés accompagnent le programme.</translation>
        </message>
        <message>
            <source>Packages are installed and verified with lateglow-cli models, measured on cases with truth with lateglow-cli evaluate.</source>
            <translation>Les paquets s’installent et se vérifient avec lateglow-cli models, et s’évaluent sur des cas de vérité connue avec lateglow-cli evaluate.</translation>
        </message>
        <message>
            <source>What a model was trained on and what it cannot claim is on its card, beside Run in Read.</source>
            <translation>Les données d’entraînement d’un modèle et ses limites figurent sur sa fiche, à côté de Lancer dans Lecture.</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Aller à Lecture</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>Compte rendu exporté, %n page</numerusform>
                <numerusform>Compte rendu exporté, %n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>The demonstration studies were not found.</source>
            <translation>Les examens de démonstration sont introuvables.</translation>
        </message>
        <message>
            <source>Install the folder resources/demo beside the program.</source>
            <translation>Installez le dossier resources/demo à côté du programme.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly. What was open is back.</source>
            <translation>Lateglow s’est arrêté de façon inattendue. Ce qui était ouvert est revenu.</translation>
        </message>
        <message>
            <source>Results, corrections, findings and drawings were kept.</source>
            <translation>Résultats, corrections, conclusion et tracés ont été conservés.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly while it opened the last studies.</source>
            <translation>Lateglow s’est arrêté de façon inattendue en ouvrant les derniers examens.</translation>
        </message>
        <message>
            <source>They are not opened by themselves again; find them under Recently opened.</source>
            <translation>Ils ne sont plus ouverts automatiquement ; retrouvez-les sous Ouverts récemment.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Files are being imported into the study store.</source>
            <translation>Des fichiers sont en cours d’importation dans la base d’examens.</translation>
        </message>
        <message>
            <source>Quitting now stops the import; nothing of it is kept.</source>
            <translation>Quitter maintenant arrête l’importation ; rien n’en est conservé.</translation>
        </message>
        <message>
            <source>Stop the import and quit</source>
            <translation>Arrêter l’importation et quitter</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Cas</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>Cohorte</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>Lecture en aveugle</translation>
        </message>
        <message>
            <source>The study cannot be opened.</source>
            <translation>L’examen ne peut pas être ouvert.</translation>
        </message>
        <message>
            <source>What is kept between sessions cannot be read or written.</source>
            <translation>Ce qui est conservé entre les sessions ne peut pas être lu ou écrit.</translation>
        </message>
        <message>
            <source>The audit log is not written: %1</source>
            <translation>Le journal d’audit n’est pas écrit : %1</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>Écriture de l’archive…</translation>
        </message>
        <message>
            <source>Bundle written</source>
            <translation>Archive écrite</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message>
            <source>Painted</source>
            <translation>Peint</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>Gommé</translation>
        </message>
        <message>
            <source>Contour drawn</source>
            <translation>Contour tracé</translation>
        </message>
        <message>
            <source>Endocardium nudged</source>
            <translation>Endocarde poussé</translation>
        </message>
        <message>
            <source>Epicardium nudged</source>
            <translation>Épicarde poussé</translation>
        </message>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>%n coupe remplie</numerusform>
                <numerusform>%n coupes remplies</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied slice %1</source>
            <translation>Coupe %1 copiée</translation>
        </message>
        <message>
            <source>Slice cleared</source>
            <translation>Coupe vidée</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>%n voxel</numerusform>
                <numerusform>%n voxels</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>Copied to phase %1</source>
            <translation>Copié vers la phase %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>phase %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message>
            <source>Copy the figures as a table</source>
            <translation>Copier les mesures sous forme de tableau</translation>
        </message>
        <message>
            <source>Figures appear here once the model has run.</source>
            <translation>Les mesures apparaissent ici une fois le modèle lancé.</translation>
        </message>
        <message>
            <source>Place RV insertion</source>
            <translation>Insertion VD</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>Par rapport à la référence</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>Mesures</translation>
        </message>
        <message>
            <source>LV function</source>
            <translation>Fonction VG</translation>
        </message>
        <message>
            <source>Disc summation over the outlines of all phases.</source>
            <translation>Sommation des disques sur les contours de toutes les phases.</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Click the anterior RV insertion in an image; it sets where the segments begin.</source>
            <translation>Cliquez sur l’insertion VD antérieure dans une image ; elle fixe le début des segments.</translation>
        </message>
        <message>
            <source>Measuring the edited classes…</source>
            <translation>Mesure des classes corrigées…</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Afficher moins</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n de plus</numerusform>
                <numerusform>%n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>No left ventricle is outlined in two phases.</source>
            <translation>Aucun ventricule gauche n’est délimité sur deux phases.</translation>
        </message>
        <message>
            <source>Measuring the corrected outlines…</source>
            <translation>Mesure des contours corrigés…</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>Les classes n’ont pas pu être mesurées.</translation>
        </message>
        <message>
            <source>What limits these figures</source>
            <translation>Ce qui limite ces chiffres</translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>Corrigé par le lecteur dans %n phase.</numerusform>
                <numerusform>Corrigé par le lecteur dans %n phases.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ModelCardDialog</name>
        <message>
            <source>Model card</source>
            <translation>Fiche du modèle</translation>
        </message>
        <message>
            <source>Package SHA-256 %1</source>
            <translation>SHA-256 du paquet %1</translation>
        </message>
        <message>
            <source>Demonstration model: its limits</source>
            <translation>Modèle de démonstration : ses limites</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MontageView</name>
        <message>
            <source>All slices and phases</source>
            <translation>Toutes les coupes et phases</translation>
        </message>
        <message>
            <source>A montage shows the slices and phases of a cine. Drag one here.</source>
            <translation>Une mosaïque montre les coupes et les phases d’un ciné. Glissez-en un ici.</translation>
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
            <translation>Coronal</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>Sagittal</translation>
        </message>
        <message>
            <source>Maximum of %1 mm</source>
            <translation>Maximum sur %1 mm</translation>
        </message>
        <message>
            <source>Mean of %1 mm</source>
            <translation>Moyenne sur %1 mm</translation>
        </message>
        <message>
            <source>%1, oblique %2°</source>
            <translation>%1, oblique %2°</translation>
        </message>
        <message>
            <source>%1, oblique</source>
            <translation>%1, oblique</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Le volume est en préparation.</translation>
        </message>
        <message>
            <source>Thick planes</source>
            <translation>Plans épais</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>L %1  P %2  H %3 mm</source>
            <translation>L %1  P %2  H %3 mm</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>Signal %1</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
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
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Lecture de %1</translation>
        </message>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>%n série, lecture du reste en cours</numerusform>
                <numerusform>%n séries, lecture du reste en cours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OrbitViewport</name>
        <message>
            <source>The graphics driver was restarted and the picture is gone. Click to draw it again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.</source>
            <translation>Le pilote graphique a redémarré et l’image est perdue. Cliquez pour la redessiner. Si cela se répète, lancez Lateglow avec LIBGL_ALWAYS_SOFTWARE=1 ou mettez à jour le pilote graphique.</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Réinitialiser la vue</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsNodesPage</name>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
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
            <translation>Sécuriser la connexion (TLS)</translation>
        </message>
        <message>
            <source>The certificate must name the host</source>
            <translation>Le certificat doit nommer l’hôte</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Nœuds</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>AE title</source>
            <translation>AE title</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Hôte</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Retrieve by</source>
            <translation>Récupérer par</translation>
        </message>
        <message>
            <source>Name or IPv4 address</source>
            <translation>Nom ou adresse IPv4</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>Fichier PEM</translation>
        </message>
        <message>
            <source>Trusted authority</source>
            <translation>Autorité de confiance</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Certificat propre</translation>
        </message>
        <message>
            <source>Own private key</source>
            <translation>Clé privée propre</translation>
        </message>
        <message>
            <source>Own AE title</source>
            <translation>AE title propre</translation>
        </message>
        <message>
            <source>Port for C-MOVE</source>
            <translation>Port pour C-MOVE</translation>
        </message>
        <message>
            <source>Nodes that are asked by C-MOVE connect to this port</source>
            <translation>Les nœuds interrogés par C-MOVE se connectent à ce port</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Archive</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>Interrogation de %1…</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1 répond.</translation>
        </message>
        <message>
            <source>It took %1 ms.</source>
            <translation>En %1 ms.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Enregistré.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsPresenter</name>
        <message>
            <source>The node could not send %1 of the objects.</source>
            <translation>Le nœud n’a pas pu envoyer %1 des objets.</translation>
        </message>
        <message>
            <source>Not stored: %1. The first reason: %2</source>
            <translation>Non enregistrés : %1. Première raison : %2</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>Tester %1</translation>
        </message>
        <message>
            <source>Query %1</source>
            <translation>Interroger %1</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Retrieve %1</source>
            <translation>Récupérer %1</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>Envoyer %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Retrieve</source>
            <translation>Récupérer</translation>
        </message>
        <message>
            <source>Query PACS</source>
            <translation>Interroger le PACS</translation>
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
            <translation>Date</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalité</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Studies found</source>
            <translation>Examens trouvés</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Fetch the selected studies or series into the study store</source>
            <translation>Récupérer les examens ou séries sélectionnés dans la base d’examens</translation>
        </message>
        <message>
            <source>%1 retrieved, %2 objects</source>
            <translation>%1 récupéré, %2 objets</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>No node is set up yet. Add the archive under Nodes…</source>
            <translation>Aucun nœud n’est configuré. Ajoutez l’archive sous Nœuds…</translation>
        </message>
        <message>
            <source>Search to list the studies of the node.</source>
            <translation>Rechercher affiche les examens du nœud.</translation>
        </message>
        <message>
            <source>Series are being listed…</source>
            <translation>Liste des séries en cours…</translation>
        </message>
        <message>
            <source>The node has no study like that. Ask for less.</source>
            <translation>Le nœud n’a pas d’examen de ce type. Demandez moins.</translation>
        </message>
        <message>
            <source>Only the first %1 studies are listed.</source>
            <translation>Seuls les %1 premiers examens sont listés.</translation>
        </message>
        <message>
            <source>Narrow the query to see the others.</source>
            <translation>Précisez la requête pour voir les autres.</translation>
        </message>
        <message>
            <source>Series %1</source>
            <translation>Série %1</translation>
        </message>
        <message>
            <source>The node lists no series.</source>
            <translation>Le nœud ne liste aucune série.</translation>
        </message>
        <message>
            <source>Asking the node…</source>
            <translation>Interrogation du nœud…</translation>
        </message>
        <message>
            <source>%1, and %2 more</source>
            <translation>%1, et %2 de plus</translation>
        </message>
        <message>
            <source>Studies listed: %1</source>
            <translation>Examens listés : %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryForm</name>
        <message>
            <source>From date</source>
            <translation>Date de début</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>Date de fin</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>Toute date</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>7 derniers jours</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>30 derniers jours</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>12 derniers mois</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>Du … au …</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Part of the name, or with * and ?</source>
            <translation>Partie du nom, ou avec * et ?</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>Nœud</translation>
        </message>
        <message>
            <source>Patient name</source>
            <translation>Nom du patient</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>ID du patient</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Date d’examen</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalité</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Nœuds…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsSendDialog</name>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Node to send to</source>
            <translation>Nœud de destination</translation>
        </message>
        <message>
            <source>Send to a node</source>
            <translation>Envoyer à un nœud</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>Nœuds…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsStudies</name>
        <message>
            <source>Query PACS…</source>
            <translation>Interroger le PACS…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Envoyer…</translation>
        </message>
        <message>
            <source>Search an archive and fetch studies from it</source>
            <translation>Chercher dans une archive et en récupérer des examens</translation>
        </message>
        <message>
            <source>Send studies or exported objects to a node</source>
            <translation>Envoyer des examens ou des objets exportés à un nœud</translation>
        </message>
        <message>
            <source>Stop this transfer</source>
            <translation>Arrêter ce transfert</translation>
        </message>
        <message>
            <source>Selected studies…</source>
            <translation>Examens sélectionnés…</translation>
        </message>
        <message>
            <source>Exported objects…</source>
            <translation>Objets exportés…</translation>
        </message>
        <message>
            <source>%1, %2 %. Stop</source>
            <translation>%1, %2 %. Arrêter</translation>
        </message>
        <message>
            <source>%1 sent, %2 objects</source>
            <translation>%1 envoyé, %2 objets</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>%1: cancelled.</source>
            <translation>%1 : annulé.</translation>
        </message>
        <message>
            <source>%1 studies</source>
            <translation>%1 examens</translation>
        </message>
        <message>
            <source>%1 from the study store, with all objects.</source>
            <translation>%1 de la base d’examens, avec tous les objets.</translation>
        </message>
        <message>
            <source>The DICOM objects in %1. Objects that Lateglow made are checked before.</source>
            <translation>Les objets DICOM de %1. Ceux que Lateglow a produits sont vérifiés avant.</translation>
        </message>
        <message>
            <source>%1: not everything was retrieved.</source>
            <translation>%1 : tout n’a pas été récupéré.</translation>
        </message>
        <message>
            <source>%1: did not work.</source>
            <translation>%1 : échec.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PairPane</name>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>Non acquis. Recherche uniquement.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PaneDrag</name>
        <message>
            <source>Drag onto another pane to swap them</source>
            <translation>Glissez sur un autre panneau pour les échanger</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PhaseSlider</name>
        <message>
            <source>Cardiac phase</source>
            <translation>Phase cardiaque</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>TD</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>TS</translation>
        </message>
        <message>
            <source>Drag the mark to another phase</source>
            <translation>Glissez le repère sur une autre phase</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PlotView</name>
        <message>
            <source>Whole plot (R)</source>
            <translation>Graphique entier (R)</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePane</name>
        <message>
            <source>L–R</source>
            <translation>G–D</translation>
        </message>
        <message>
            <source>A–P</source>
            <translation>A–P</translation>
        </message>
        <message>
            <source>F–H</source>
            <translation>P–T</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>De droite à gauche</translation>
        </message>
        <message>
            <source>Front to back</source>
            <translation>D’avant en arrière</translation>
        </message>
        <message>
            <source>Foot to head</source>
            <translation>Des pieds à la tête</translation>
        </message>
        <message>
            <source>mm towards the left</source>
            <translation>mm vers la gauche</translation>
        </message>
        <message>
            <source>mm towards the back</source>
            <translation>mm vers l’arrière</translation>
        </message>
        <message>
            <source>mm towards the head</source>
            <translation>mm vers la tête</translation>
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
            <translation>mm le long de la ligne</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfileView</name>
        <message>
            <source>Profile through the crosshair</source>
            <translation>Profil passant par le réticule</translation>
        </message>
        <message>
            <source>%1 mm: %2 %3</source>
            <translation>%1 mm : %2 %3</translation>
        </message>
        <message>
            <source>A profile shows the values of a volume through the crosshair.</source>
            <translation>Un profil montre les valeurs d’un volume le long du réticule.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadPage</name>
        <message>
            <source>Open a study to read it.</source>
            <translation>Ouvrez un examen pour le lire.</translation>
        </message>
        <message>
            <source>DICOM folder or file, or NIfTI; or drop it here.</source>
            <translation>Dossier ou fichier DICOM, ou NIfTI ; ou déposez-le ici.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>Ouvrir un examen…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Ouvrir le cas de démonstration</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Texte de la note</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadViewports</name>
        <message>
            <source>Click the anterior RV insertion: where the front wall of the right ventricle meets the left. Esc leaves it.</source>
            <translation>Cliquez sur l’insertion VD antérieure : là où la paroi antérieure du ventricule droit rejoint le gauche. Échap pour quitter.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudies</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudiesPanel</name>
        <message>
            <source>Recently opened studies</source>
            <translation>Examens ouverts récemment</translation>
        </message>
        <message>
            <source>Nothing to show: studies that you open are listed here.</source>
            <translation>Rien à afficher : les examens que vous ouvrez apparaissent ici.</translation>
        </message>
        <message>
            <source>%1 was taken off the list. The files are untouched.</source>
            <translation>%1 a été retiré de la liste. Les fichiers sont intacts.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message>
            <source>Copy figures, table and picture</source>
            <translation>Copier chiffres, tableau et image</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>Histogramme</translation>
        </message>
        <message>
            <source>Synthetic signal</source>
            <translation>Signal synthétique</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>LGE SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>coupe %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>phase %1</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>dashed line</source>
            <translation>ligne pointillée</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>ET</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Médiane</translation>
        </message>
        <message>
            <source>Lowest to highest</source>
            <translation>Du plus bas au plus haut</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Surface</translation>
        </message>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>%n pixel</numerusform>
                <numerusform>%n pixels</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>de</translation>
        </message>
        <message>
            <source>below</source>
            <translation>à moins de</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegistrationBar</name>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Registering: stopping…</source>
            <translation>Recalage : arrêt…</translation>
        </message>
        <message>
            <source>Registering: %1</source>
            <translation>Recalage : %1</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Recalage…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>rigid</source>
            <translation>rigide</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>affine</translation>
        </message>
        <message>
            <source>B-spline</source>
            <translation>B-spline</translation>
        </message>
        <message>
            <source>Registered: %1, mutual information %2 → %3 nats, mean displacement %4</source>
            <translation>Recalé : %1, information mutuelle %2 → %3 nats, déplacement moyen %4</translation>
        </message>
        <message>
            <source>not better than before</source>
            <translation>pas mieux qu’avant</translation>
        </message>
        <message>
            <source>Largest displacement %1. Resampled once, linearly; the original stays as it is.</source>
            <translation>Plus grand déplacement %1. Rééchantillonné une fois, linéairement ; l’original reste tel quel.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Not registered: %1. %2</source>
            <translation>Non recalé : %1. %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportFiles</name>
        <message>
            <source>Writing the bundle</source>
            <translation>Écriture de l’archive</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message>
            <source>The report is made from a synthesized and measured case.</source>
            <translation>Le compte rendu est établi à partir d’un cas synthétisé et mesuré.</translation>
        </message>
        <message>
            <source>Open a study in Read and run the model.</source>
            <translation>Ouvrez un examen dans Lecture et lancez le modèle.</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>Exporter en PDF…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>Envoyer…</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Aller à Lecture</translation>
        </message>
        <message>
            <source>DICOM objects, pictures and tables</source>
            <translation>Objets DICOM, figures et tableaux</translation>
        </message>
        <message>
            <source>Send report, synthetic images, classes and measurements to a node</source>
            <translation>Envoyer compte rendu, images synthétiques, classes et mesures à un nœud</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Conclusion</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Plus petit</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Ajuster à la largeur</translation>
        </message>
        <message>
            <source>What you see. It is printed on the first page.</source>
            <translation>Ce que vous voyez. Imprimé sur la première page.</translation>
        </message>
        <message>
            <source>Pictures and figures in the report come from a synthetic image and say so on every page.</source>
            <translation>Figures et mesures du compte rendu proviennent d’une image synthétique, ce que chaque page indique.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>%n objet envoyé</numerusform>
                <numerusform>%n objets envoyés</numerusform>
            </translation>
        </message>
        <message>
            <source>Report of %1</source>
            <translation>Compte rendu de %1</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements.</source>
            <translation>%1 : compte rendu, images synthétiques, classes et mesures.</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements. It is not approved; the objects say so.</source>
            <translation>%1 : compte rendu, images synthétiques, classes et mesures. Il n’est pas validé ; les objets l’indiquent.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Envoi…</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>écriture…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message>
            <source>Bundle…</source>
            <translation>Archive…</translation>
        </message>
        <message>
            <source>One file to reproduce the figures: images without the patient's identity, model, parameters, results</source>
            <translation>Un fichier pour recalculer les chiffres : images sans l’identité du patient, modèle, paramètres, résultats</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indication</translation>
        </message>
        <message>
            <source>Why the patient was examined</source>
            <translation>Motif de l’examen</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportTemplatePage</name>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Prudence</translation>
        </message>
        <message>
            <source>Indication and findings</source>
            <translation>Indication et conclusion</translation>
        </message>
        <message>
            <source>Bull's-eye and measurements</source>
            <translation>Œil-de-bœuf et mesures</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Images clés</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>Le modèle et ses limites</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Constatations par rubriques</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Technique</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Comparaison à une référence</translation>
        </message>
        <message>
            <source>Table of AHA segments</source>
            <translation>Tableau des segments AHA</translation>
        </message>
        <message>
            <source>Table of slices</source>
            <translation>Tableau des coupes</translation>
        </message>
        <message>
            <source>All slices as pictures</source>
            <translation>Toutes les coupes en images</translation>
        </message>
        <message>
            <source>Input checks</source>
            <translation>Contrôles d’entrée</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Provenance</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>No report may be without it.</source>
            <translation>Aucun compte rendu ne peut s’en passer.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>Reports are not written until it is mended; a change here replaces it.</source>
            <translation>Aucun compte rendu n’est écrit tant qu’il n’est pas corrigé ; une modification ici le remplace.</translation>
        </message>
        <message>
            <source>Example Hospital
Department of Cardiology</source>
            <translation>Example Hospital
Service de cardiologie</translation>
        </message>
        <message>
            <source>Letter head</source>
            <translation>En-tête</translation>
        </message>
        <message>
            <source>Up to five lines; the first one is printed large.</source>
            <translation>Cinq lignes au plus ; la première est imprimée en grand.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>PNG or JPEG, printed 12 mm high.</source>
            <translation>PNG ou JPEG, imprimé sur 12 mm de haut.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Of every report written from now on.</source>
            <translation>De chaque compte rendu écrit désormais.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Rubriques</translation>
        </message>
        <message>
            <source>What is printed, from top to bottom. Result, limits of the model, provenance and sign-off always are.</source>
            <translation>Ce qui est imprimé, de haut en bas. Résultat, limites du modèle, provenance et validation le sont toujours.</translation>
        </message>
        <message>
            <source>Closing text</source>
            <translation>Texte final</translation>
        </message>
        <message>
            <source>Printed before the sign-off, in every report.</source>
            <translation>Imprimé avant la validation, dans chaque compte rendu.</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>Rubriques du compte rendu</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message>
            <source>anterior</source>
            <translation>antérieur</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>inférieur</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>septal</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>latéral</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>aucune donnée</translation>
        </message>
        <message>
            <source>Scar burden</source>
            <translation>Charge cicatricielle</translation>
        </message>
        <message>
            <source>Transmurality</source>
            <translation>Transmuralité</translation>
        </message>
        <message>
            <source>% of the segment's myocardium</source>
            <translation>% du myocarde du segment</translation>
        </message>
        <message>
            <source>% of wall thickness, where there is scar</source>
            <translation>% de l’épaisseur pariétale, là où il y a cicatrice</translation>
        </message>
        <message>
            <source>Wall thickness</source>
            <translation>Épaisseur pariétale</translation>
        </message>
        <message>
            <source>mm at end-diastole, mean of the segment</source>
            <translation>mm en télédiastole, moyenne du segment</translation>
        </message>
        <message>
            <source>Wall thickening</source>
            <translation>Épaississement pariétal</translation>
        </message>
        <message>
            <source>% of end-diastole, at end-systole</source>
            <translation>% de la télédiastole, en télésystole</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>Patient non renseigné</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>Examen %1</translation>
        </message>
        <message>
            <source>Patient ID %1</source>
            <translation>ID du patient %1</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>non renseigné</translation>
        </message>
        <message>
            <source>Scar report from synthetic late enhancement</source>
            <translation>Compte rendu de cicatrice d’après rehaussement tardif synthétique</translation>
        </message>
        <message>
            <source>SYNTHETIC CLASSES</source>
            <translation>CLASSES SYNTHÉTIQUES</translation>
        </message>
        <message>
            <source>Cine, phase %1 of %2. Outlines: of one phase. Research use only.</source>
            <translation>Ciné, phase %1 sur %2. Contours d’une phase. Recherche uniquement.</translation>
        </message>
        <message>
            <source>true LGE</source>
            <translation>LGE réel</translation>
        </message>
        <message>
            <source>truth</source>
            <translation>vérité</translation>
        </message>
        <message>
            <source>synthetic LGE</source>
            <translation>LGE synthétique</translation>
        </message>
        <message>
            <source>model</source>
            <translation>modèle</translation>
        </message>
        <message>
            <source>%1: %2 against %3</source>
            <translation>%1 : %2 contre %3</translation>
        </message>
        <message>
            <source>r %1</source>
            <translation>r %1</translation>
        </message>
        <message>
            <source> [%1, %2]</source>
            <translation> [%1, %2]</translation>
        </message>
        <message>
            <source>, n %1</source>
            <translation>, n %1</translation>
        </message>
        <message>
            <source>%1: Bland-Altman</source>
            <translation>%1 : Bland-Altman</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>biais</translation>
        </message>
        <message>
            <source>+1.96 SD</source>
            <translation>+1,96 ET</translation>
        </message>
        <message>
            <source>-1.96 SD</source>
            <translation>-1,96 ET</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>Part de cicatrice</translation>
        </message>
        <message>
            <source>Scar size</source>
            <translation>Taille de la cicatrice</translation>
        </message>
        <message>
            <source>%1: AUC %2</source>
            <translation>%1 : AUC %2</translation>
        </message>
        <message>
            <source>Segments: receiver operating characteristic</source>
            <translation>Segments : courbe ROC</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - spécificité</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>sensibilité</translation>
        </message>
        <message>
            <source>scar</source>
            <translation>cicatrice</translation>
        </message>
        <message>
            <source>transmural, above 50 %</source>
            <translation>transmural, plus de 50 %</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>sain</translation>
        </message>
        <message>
            <source>myocardium</source>
            <translation>myocarde</translation>
        </message>
        <message>
            <source>blood pool</source>
            <translation>cavité sanguine</translation>
        </message>
        <message>
            <source>n %1</source>
            <translation>n %1</translation>
        </message>
        <message>
            <source>Dice by class, one point a case</source>
            <translation>Dice par classe, un point par cas</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Evaluation of %1 %2</source>
            <translation>Évaluation de %1 %2</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>Paquet %1</translation>
        </message>
        <message>
            <source>Evaluation of %1</source>
            <translation>Évaluation de %1</translation>
        </message>
        <message>
            <source>%1 %2 on %3 cases (%4), in the form of %5.</source>
            <translation>%1 %2 sur %3 cas (%4), sous la forme de %5.</translation>
        </message>
        <message>
            <source>The paper's figures are of patients; figures of this program stand in columns with the name of their cohort. Figures on phantoms say nothing about patients.</source>
            <translation>Les valeurs de l’article portent sur des patients ; celles de ce programme figurent dans des colonnes au nom de leur cohorte. Les valeurs sur fantômes ne disent rien des patients.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Grandeur</translation>
        </message>
        <message>
            <source>mean (SD)</source>
            <translation>moyenne (ET)</translation>
        </message>
        <message>
            <source>95 % CI</source>
            <translation>IC à 95 %</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>%1 folds</source>
            <translation>%1 plis</translation>
        </message>
        <message>
            <source>paper (patients)</source>
            <translation>article (patients)</translation>
        </message>
        <message>
            <source>%1, continued</source>
            <translation>%1, suite</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>Graphiques</translation>
        </message>
        <message>
            <source>one point a case; dashed: identity or limits of agreement; blue: regression, bias</source>
            <translation>un point par cas ; pointillés : identité ou limites de concordance ; bleu : régression, biais</translation>
        </message>
        <message>
            <source>Packages on the same cases</source>
            <translation>Paquets sur les mêmes cas</translation>
        </message>
        <message>
            <source>%1; difference to %2 [95 % CI, paired]</source>
            <translation>%1 ; différence avec %2 [IC à 95 %, apparié]</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Paquet</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>The paper's own variants</source>
            <translation>Variantes de l’article</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>Coverage of the intervals</source>
            <translation>Couverture des intervalles</translation>
        </message>
        <message>
            <source>calibrated on %1</source>
            <translation>calibré sur %1</translation>
        </message>
        <message>
            <source>uncalibrated: 1.96 SD over the members</source>
            <translation>non calibré : 1,96 ET sur les membres</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>Nominal</translation>
        </message>
        <message>
            <source>Scar ratio, truth inside</source>
            <translation>Part de cicatrice, vérité incluse</translation>
        </message>
        <message>
            <source>Scar size, truth inside</source>
            <translation>Taille de cicatrice, vérité incluse</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>Mode de calcul</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>page %1 sur %2</translation>
        </message>
        <message>
            <source>FROM SYNTHETIC LGE</source>
            <translation>D’APRÈS LGE SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>Research use only.</source>
            <translation>Recherche uniquement.</translation>
        </message>
        <message>
            <source>not covered</source>
            <translation>non couvert</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source> (demonstration package)</source>
            <translation> (paquet de démonstration)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Package SHA-256</source>
            <translation>SHA-256 du paquet</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>Made (UTC)</source>
            <translation>Produit (UTC)</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>Logiciel</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Source series UID</source>
            <translation>UID de la série source</translation>
        </message>
        <message>
            <source>Source instances</source>
            <translation>Instances sources</translation>
        </message>
        <message>
            <source>Input gate</source>
            <translation>Contrôle d’entrée</translation>
        </message>
        <message>
            <source>overridden by the user</source>
            <translation>outrepassé par l’utilisateur</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>convient</translation>
        </message>
        <message>
            <source>note</source>
            <translation>remarque</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>refuse</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>blocks measuring</source>
            <translation>empêche la mesure</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Contrôle</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Constat</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>mesure</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>Le modèle et ses limites</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on computed phantoms, not on patients.</source>
            <translation>Paquet de démonstration. Il a été entraîné sur des fantômes calculés, non sur des patients.</translation>
        </message>
        <message>
            <source>On real patients neither images nor outlines have been validated: no sensitivity, specificity or accuracy can be claimed.</source>
            <translation>Ni les images ni les contours n’ont été validés chez des patients : aucune sensibilité, spécificité ou exactitude ne peut être revendiquée.</translation>
        </message>
        <message>
            <source>Scar shown here may be absent, and scar that is present may not be shown. No outline does not rule out scar.</source>
            <translation>Une cicatrice montrée ici peut être absente, et une cicatrice présente peut ne pas apparaître. L’absence de contour n’exclut pas une cicatrice.</translation>
        </message>
        <message>
            <source>Synthetic images are not a scan with contrast agent and must not guide diagnosis or treatment.</source>
            <translation>Les images synthétiques ne sont pas un examen avec produit de contraste et ne doivent guider ni diagnostic ni traitement.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N°</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Territoire</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>variable</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>Myocarde</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>Charge</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>Cicatrice</translation>
        </message>
        <message>
            <source>mean, %</source>
            <translation>moyenne, %</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>Chords</source>
            <translation>Cordes</translation>
        </message>
        <message>
            <source>with scar, %</source>
            <translation>avec cicatrice, %</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>AHA segments</source>
            <translation>Segments AHA</translation>
        </message>
        <message>
            <source>bold: transmural, mean above 50 % of the wall</source>
            <translation>gras : transmural, moyenne supérieure à 50 % de la paroi</translation>
        </message>
        <message>
            <source>Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: radial chords, mean over those that meet scar. Areas are sums over slices.</source>
            <translation>Insertion VD antérieure : %1, LPS (%2, %3, %4) mm. Apex : %5. Transmuralité : cordes radiales, moyenne de celles qui rencontrent une cicatrice. Les surfaces sont des sommes sur les coupes.</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>Coupe</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>Cavité sanguine</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (supposé)</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>Coupes</translation>
        </message>
        <message>
            <source>position along the slice normal from the first slice</source>
            <translation>position le long de la normale aux coupes depuis la première</translation>
        </message>
        <message>
            <source>Input checks and warnings</source>
            <translation>Contrôles d’entrée et avertissements</translation>
        </message>
        <message>
            <source>The input gate refused this series and was overridden by the user. The results below it are unsupported.</source>
            <translation>Le contrôle d’entrée a refusé cette série et l’utilisateur l’a outrepassé. Les résultats qui suivent ne sont pas garantis.</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>Rien à signaler.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Indice</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Reference and method</source>
            <translation>Référence et méthode</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Derived layers</source>
            <translation>Couches dérivées</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>Provenance</translation>
        </message>
        <message>
            <source>Scar, g</source>
            <translation>Cicatrice, g</translation>
        </message>
        <message>
            <source>Ratio, %</source>
            <translation>Part, %</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>contours du modèle</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>contours du modèle, corrigés par un lecteur</translation>
        </message>
        <message>
            <source>Scar by %1. Volume: areas × slice distance. A segment has scar from %2 % and %3 voxels on.</source>
            <translation>Cicatrice selon %1. Volume : surfaces × distance entre coupes. Un segment est cicatriciel à partir de %2 % et %3 voxels.</translation>
        </message>
        <message>
            <source>Slice %1</source>
            <translation>Coupe %1</translation>
        </message>
        <message>
            <source>scar %1 cm²</source>
            <translation>cicatrice %1 cm²</translation>
        </message>
        <message>
            <source>healthy myocardium</source>
            <translation>myocarde sain</translation>
        </message>
        <message>
            <source>synthesized inside the frame; outside: cine, dimmed</source>
            <translation>synthétisé dans le cadre ; au dehors : ciné, assombri</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>Images clés</translation>
        </message>
        <message>
            <source>left: cine, end-diastole · right: synthetic LGE with outlines</source>
            <translation>à gauche : ciné, télédiastole · à droite : LGE synthétique avec contours</translation>
        </message>
        <message>
            <source>All slices with myocardium</source>
            <translation>Toutes les coupes avec myocarde</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1 ans</translation>
        </message>
        <message>
            <source>at %1 g/mL</source>
            <translation>à %1 g/mL</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>Masse de cicatrice</translation>
        </message>
        <message>
            <source>scar / (healthy + scar)</source>
            <translation>cicatrice / (sain + cicatrice)</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>Segments transmuraux</translation>
        </message>
        <message>
            <source>mean above 50 % of the wall</source>
            <translation>moyenne &gt; 50 % de paroi</translation>
        </message>
        <message>
            <source>LV myocardium</source>
            <translation>Myocarde VG</translation>
        </message>
        <message>
            <source>healthy + scar</source>
            <translation>sain + cicatrice</translation>
        </message>
        <message>
            <source>The input gate refused this series; the user overrode it.</source>
            <translation>Le contrôle d’entrée a refusé cette série ; l’utilisateur l’a outrepassé.</translation>
        </message>
        <message>
            <source>The members of the model disagree about this heart (agreement %1, expected at least %2): its outlines may be wrong.</source>
            <translation>Les membres du modèle divergent sur ce cœur (concordance %1, attendue au moins %2) : ses contours peuvent être faux.</translation>
        </message>
        <message>
            <source>Approved electronically</source>
            <translation>Validé électroniquement</translation>
        </message>
        <message>
            <source>Written %1 · approved</source>
            <translation>Rédigé le %1 · validé</translation>
        </message>
        <message>
            <source>Written %1 · draft, not signed</source>
            <translation>Rédigé le %1 · brouillon, non signé</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>The late-enhancement images here were computed from cine MR, not acquired. Research use only.</source>
            <translation>Rehaussement tardif calculé à partir d’IRM ciné, non acquis. Recherche uniquement.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>ID du patient</translation>
        </message>
        <message>
            <source>Born, age, sex</source>
            <translation>Naissance, âge, sexe</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>Date d’examen</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>Examen</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>Numéro d’accès</translation>
        </message>
        <message>
            <source>Source series</source>
            <translation>Série source</translation>
        </message>
        <message>
            <source>Slices × phases · voxel</source>
            <translation>Coupes × phases · voxel</translation>
        </message>
        <message>
            <source>Slices · voxel</source>
            <translation>Coupes · voxel</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>%1 more under "Input checks and warnings".</source>
            <translation>%1 de plus sous « Contrôles d’entrée et avertissements ».</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>Prudence</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>Indication</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Conclusion</translation>
        </message>
        <message>
            <source>No reader has entered findings.</source>
            <translation>Aucun lecteur n’a saisi de conclusion.</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers contours, measurements and findings of this report.</source>
            <translation>Validé dans Lateglow ; sans signature qualifiée. La validation porte sur les contours, les mesures et la conclusion de ce compte rendu.</translation>
        </message>
        <message>
            <source>Draft, not signed. Measurements stand for themselves only after a reader has checked the contours.</source>
            <translation>Brouillon, non signé. Les mesures ne valent qu’après vérification des contours par un lecteur.</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Lu par</translation>
        </message>
        <message>
            <source>Read by (name in capitals)</source>
            <translation>Lu par (nom en capitales)</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>No left ventricular myocardium was found, so nothing was measured.</source>
            <translation>Aucun myocarde ventriculaire gauche n’a été trouvé ; rien n’a été mesuré.</translation>
        </message>
        <message>
            <source>The model outlined no scar. Slices with myocardium: %1. Segments covered: %2 of %3.</source>
            <translation>Le modèle n’a contouré aucune cicatrice. Coupes avec myocarde : %1. Segments couverts : %2 sur %3.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of %2 segments: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>Le modèle a contouré une cicatrice dans %1 segments sur %2 : %3 g, %4 % du myocarde ventriculaire gauche.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of the %2 segments that the stack covers: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>Le modèle a contouré une cicatrice dans %1 des %2 segments couverts par la pile : %3 g, %4 % du myocarde ventriculaire gauche.</translation>
        </message>
        <message>
            <source>No segment is transmural.</source>
            <translation>Aucun segment n’est transmural.</translation>
        </message>
        <message>
            <source>Transmural: %1.</source>
            <translation>Transmuraux : %1.</translation>
        </message>
        <message>
            <source>basal</source>
            <translation>basal</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>médian</translation>
        </message>
        <message>
            <source>apical</source>
            <translation>apical</translation>
        </message>
        <message>
            <source>basal anterior</source>
            <translation>antérieur basal</translation>
        </message>
        <message>
            <source>basal anteroseptal</source>
            <translation>antéroseptal basal</translation>
        </message>
        <message>
            <source>basal inferoseptal</source>
            <translation>inféroseptal basal</translation>
        </message>
        <message>
            <source>basal inferior</source>
            <translation>inférieur basal</translation>
        </message>
        <message>
            <source>basal inferolateral</source>
            <translation>inférolatéral basal</translation>
        </message>
        <message>
            <source>basal anterolateral</source>
            <translation>antérolatéral basal</translation>
        </message>
        <message>
            <source>mid anterior</source>
            <translation>antérieur médian</translation>
        </message>
        <message>
            <source>mid anteroseptal</source>
            <translation>antéroseptal médian</translation>
        </message>
        <message>
            <source>mid inferoseptal</source>
            <translation>inféroseptal médian</translation>
        </message>
        <message>
            <source>mid inferior</source>
            <translation>inférieur médian</translation>
        </message>
        <message>
            <source>mid inferolateral</source>
            <translation>inférolatéral médian</translation>
        </message>
        <message>
            <source>mid anterolateral</source>
            <translation>antérolatéral médian</translation>
        </message>
        <message>
            <source>apical anterior</source>
            <translation>antérieur apical</translation>
        </message>
        <message>
            <source>apical septal</source>
            <translation>septal apical</translation>
        </message>
        <message>
            <source>apical inferior</source>
            <translation>inférieur apical</translation>
        </message>
        <message>
            <source>apical lateral</source>
            <translation>latéral apical</translation>
        </message>
        <message>
            <source>apical cap</source>
            <translation>apex</translation>
        </message>
        <message>
            <source>landmark placed by a reader</source>
            <translation>repère placé par un lecteur</translation>
        </message>
        <message>
            <source>detected in the images</source>
            <translation>détecté dans les images</translation>
        </message>
        <message>
            <source>estimated from orientation</source>
            <translation>estimé d’après l’orientation</translation>
        </message>
        <message>
            <source>told by the user</source>
            <translation>indiqué par l’utilisateur</translation>
        </message>
        <message>
            <source>end with the smaller cavity</source>
            <translation>extrémité à la cavité la plus petite</translation>
        </message>
        <message>
            <source>patient axes</source>
            <translation>axes du patient</translation>
        </message>
        <message>
            <source>Synthetic images – not acquired. Research use only.</source>
            <translation>Images synthétiques – non acquises. Recherche uniquement.</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>LGE SYNTHÉTIQUE</translation>
        </message>
        <message>
            <source>1 cm</source>
            <translation>1 cm</translation>
        </message>
        <message>
            <source>Cine, end-diastole</source>
            <translation>Ciné, télédiastole</translation>
        </message>
        <message>
            <source>Source image</source>
            <translation>Image source</translation>
        </message>
        <message>
            <source>phase %1 of %2</source>
            <translation>phase %1 sur %2</translation>
        </message>
        <message>
            <source>Slice %1 of %2</source>
            <translation>Coupe %1 sur %2</translation>
        </message>
        <message>
            <source>Scar %1</source>
            <translation>Cicatrice %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>démonstration</translation>
        </message>
        <message>
            <source>nothing synthesized in this slice</source>
            <translation>rien de synthétisé sur cette coupe</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>paquet %1</translation>
        </message>
        <message>
            <source>synthesized; outside: cine, dimmed</source>
            <translation>synthétisé ; au dehors : ciné, assombri</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>Mesure</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>Volume de cicatrice</translation>
        </message>
        <message>
            <source>Scar / myocardium</source>
            <translation>Cicatrice / myocarde</translation>
        </message>
        <message>
            <source>Scar / healthy</source>
            <translation>Cicatrice / sain</translation>
        </message>
        <message>
            <source>LV myocardial mass</source>
            <translation>Masse myocarde VG</translation>
        </message>
        <message>
            <source>LV myocardial volume</source>
            <translation>Volume myocarde VG</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on %4); agreement %5.</source>
            <translation>Incertitude : part de cicatrice %1 % (intervalle à 95 % %2-%3 %, calibré sur %4) ; concordance %5.</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of %4 members, less than the whole error); agreement %5.</source>
            <translation>Incertitude : part de cicatrice %1 % (étendue non calibrée %2-%3 % : 1,96 ET de %4 membres, moins que l’erreur totale) ; concordance %5.</translation>
        </message>
        <message>
            <source>The agreement is below %1: read with care.</source>
            <translation>La concordance est inférieure à %1 : à lire avec prudence.</translation>
        </message>
        <message>
            <source>mean of both</source>
            <translation>moyenne des deux</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>référence</translation>
        </message>
        <message>
            <source>Myocardial mass</source>
            <translation>Masse myocardique</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>Fraction d’éjection</translation>
        </message>
        <message>
            <source>%1: model and reference</source>
            <translation>%1 : modèle et référence</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>Comparaison à une référence</translation>
        </message>
        <message>
            <source>synthetic image, model</source>
            <translation>image synthétique, modèle</translation>
        </message>
        <message>
            <source>Late enhancement</source>
            <translation>Rehaussement tardif</translation>
        </message>
        <message>
            <source>none outlined</source>
            <translation>aucun contour</translation>
        </message>
        <message>
            <source>outlined in segments %1</source>
            <translation>délimité dans les segments %1</translation>
        </message>
        <message>
            <source>Transmural extent by segment</source>
            <translation>Étendue transmurale par segment</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>%1 g, %2 % of the myocardium</source>
            <translation>%1 g, %2 % du myocarde</translation>
        </message>
        <message>
            <source>Territory (varies between people)</source>
            <translation>Territoire (variable selon les personnes)</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>lecteur</translation>
        </message>
        <message>
            <source>not assessed by the software</source>
            <translation>non évalué par le logiciel</translation>
        </message>
        <message>
            <source>Pattern of enhancement (ischaemic or not)</source>
            <translation>Type de rehaussement (ischémique ou non)</translation>
        </message>
        <message>
            <source>Microvascular obstruction</source>
            <translation>Obstruction microvasculaire</translation>
        </message>
        <message>
            <source>cannot be seen without contrast agent</source>
            <translation>invisible sans produit de contraste</translation>
        </message>
        <message>
            <source>LV volumes, function, wall motion</source>
            <translation>Volumes VG, fonction, cinétique</translation>
        </message>
        <message>
            <source>RV, atria, valves, pericardium, great vessels</source>
            <translation>VD, oreillettes, valves, péricarde, gros vaisseaux</translation>
        </message>
        <message>
            <source>Findings outside the heart</source>
            <translation>Constatations extracardiaques</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Rubrique</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>Constatation</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>cine, model</source>
            <translation>ciné, modèle</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>Constatations par rubriques</translation>
        </message>
        <message>
            <source>fields of the SCMR guideline for reports, 2022</source>
            <translation>rubriques des recommandations SCMR, 2022</translation>
        </message>
        <message>
            <source>segments %1</source>
            <translation>segments %1</translation>
        </message>
        <message>
            <source>%1 slices, pixels %2 × %3 mm, slice distance %4 mm</source>
            <translation>%1 coupes, pixels %2 × %3 mm, distance entre coupes %4 mm</translation>
        </message>
        <message>
            <source>%1 phases of the heart cycle</source>
            <translation>%1 phases du cycle cardiaque</translation>
        </message>
        <message>
            <source>acquired %1</source>
            <translation>acquis le %1</translation>
        </message>
        <message>
            <source>Computed from the cine alone by %1 %2 (package %3) on %4. No image with contrast agent was used.</source>
            <translation>Calculé à partir du seul ciné par %1 %2 (paquet %3) sur %4. Aucune image avec produit de contraste n’a été utilisée.</translation>
        </message>
        <message>
            <source>Contours of the model, edited by a reader.</source>
            <translation>Contours du modèle, modifiés par un lecteur.</translation>
        </message>
        <message>
            <source>Contours of the model, not edited.</source>
            <translation>Contours du modèle, non modifiés.</translation>
        </message>
        <message>
            <source>Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from the anterior RV insertion (%2). Transmurality: radial chords, mean over those that meet scar.</source>
            <translation>Volumes : aires × distance entre coupes ; masse à %1 g/mL. Segments AHA : 16, depuis l’insertion VD antérieure (%2). Transmuralité : cordes radiales, moyenne de celles qui rencontrent la cicatrice.</translation>
        </message>
        <message>
            <source>Acquisition</source>
            <translation>Acquisition</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>Technique</translation>
        </message>
        <message>
            <source>Classes of all voxels</source>
            <translation>Classes de tous les voxels</translation>
        </message>
        <message>
            <source>LV volumes and function</source>
            <translation>Volumes et fonction VG</translation>
        </message>
        <message>
            <source>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</source>
            <translation>VTD %1 mL, VTS %2 mL, VES %3 mL, FE %4 %</translation>
        </message>
        <message>
            <source>cine, outlines of all phases</source>
            <translation>ciné, contours de toutes les phases</translation>
        </message>
        <message>
            <source>Wall motion</source>
            <translation>Cinétique pariétale</translation>
        </message>
        <message>
            <source>source as it is</source>
            <translation>source telle quelle</translation>
        </message>
        <message>
            <source>best line</source>
            <translation>meilleure droite</translation>
        </message>
        <message>
            <source>%1, one point a case</source>
            <translation>%1, un point par cas</translation>
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
            <translation>Valeurs de tous les voxels</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on few or computed cases.</source>
            <translation>Paquet de démonstration. Il a été entraîné sur des cas peu nombreux ou calculés.</translation>
        </message>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>ciné, contours de toutes les phases, corrigés par le lecteur dans %n phase</numerusform>
                <numerusform>ciné, contours de toutes les phases, corrigés par le lecteur dans %n phases</numerusform>
            </translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers the findings of this report.</source>
            <translation>Approuvé dans Lateglow ; pas de signature qualifiée. L’approbation couvre les constatations de ce compte rendu.</translation>
        </message>
        <message>
            <source>Draft, not signed.</source>
            <translation>Brouillon, non signé.</translation>
        </message>
        <message>
            <source>Synthesis</source>
            <translation>Synthèse</translation>
        </message>
        <message>
            <source>acquired</source>
            <translation>acquise</translation>
        </message>
        <message>
            <source>acquired, for comparison</source>
            <translation>acquise, pour comparaison</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>axial</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>coronal</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>sagittal</translation>
        </message>
        <message>
            <source>Report on a synthetic image</source>
            <translation>Compte rendu d’une image synthétique</translation>
        </message>
        <message>
            <source>Synthetic %1 from %2</source>
            <translation>%1 synthétique à partir de %2</translation>
        </message>
        <message>
            <source>%1, computed by %2 %3. It was not acquired.</source>
            <translation>%1, calculé par %2 %3. Il n’a pas été acquis.</translation>
        </message>
        <message>
            <source>Brightness is in arbitrary units from 0 to 1000 and cannot be compared with that of a scanner.</source>
            <translation>La luminosité est en unités arbitraires de 0 à 1000 et ne peut être comparée à celle d’un appareil.</translation>
        </message>
        <message>
            <source>Values are Hounsfield units as the model estimates them, from -1000 to 2000; they are no measurement of density.</source>
            <translation>Les valeurs sont des unités Hounsfield estimées par le modèle, de -1000 à 2000 ; elles ne sont pas une mesure de densité.</translation>
        </message>
        <message>
            <source>Three planes through the middle</source>
            <translation>Trois plans passant par le milieu</translation>
        </message>
        <message>
            <source>left: acquired · amber frame: synthetic</source>
            <translation>à gauche : acquise · cadre ambre : synthétique</translation>
        </message>
        <message>
            <source>Slices from below to above</source>
            <translation>Coupes de bas en haut</translation>
        </message>
        <message>
            <source>Computed from %1 alone by %2 %3 (package %4) on %5.</source>
            <translation>Calculé à partir de %1 seul par %2 %3 (paquet %4) sur %5.</translation>
        </message>
        <message>
            <source>The image in the amber frame was computed, not acquired. Research use only.</source>
            <translation>L’image dans le cadre ambre a été calculée, non acquise. Réservé à la recherche.</translation>
        </message>
        <message>
            <source>T1 after contrast</source>
            <translation>T1 après contraste</translation>
        </message>
        <message>
            <source>cone-beam CT</source>
            <translation>CT à faisceau conique</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ResultKeeper</name>
        <message>
            <source>Keeping the result</source>
            <translation>Conservation du résultat</translation>
        </message>
        <message>
            <source>Reading the kept result</source>
            <translation>Lecture du résultat conservé</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message>
            <source>Model card</source>
            <translation>Fiche du modèle</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lancer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Outline all phases</source>
            <translation>Contourer toutes les phases</translation>
        </message>
        <message>
            <source>Wall and blood pool in every phase: volumes, ejection fraction, wall thickness and thickening</source>
            <translation>Paroi et cavité sanguine à chaque phase : volumes, fraction d’éjection, épaisseur et épaississement pariétal</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>Convient</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Processeur</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>Aucun modèle n’est installé.</translation>
        </message>
        <message>
            <source>It shows how Lateglow works; it says nothing about a patient.</source>
            <translation>Il montre comment fonctionne Lateglow ; il ne dit rien d’un patient.</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>Modèle de démonstration</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>vérification…</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>vérification impossible</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>oui, %n remarque</numerusform>
                <numerusform>oui, %n remarques</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>Run anyway, marked as forced</source>
            <translation>Lancer quand même, marqué comme forcé</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
        <message>
            <source>Waiting for the job before it</source>
            <translation>En attente de la tâche précédente</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <comment>step, in English</comment>
            <translation>En cours · %1</translation>
        </message>
        <message>
            <source>The phases could not be outlined.</source>
            <translation>Les phases n’ont pas pu être délimitées.</translation>
        </message>
        <message>
            <source>The model could not be run.</source>
            <translation>Le modèle n’a pas pu être exécuté.</translation>
        </message>
        <message>
            <source>No installed model takes this series.</source>
            <translation>Aucun modèle installé n’accepte cette série.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SaveLayoutDialog</name>
        <message>
            <source>Use it by itself for every series like this one</source>
            <translation>L’utiliser d’office pour toute série de ce type</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>Enregistrer cette disposition</translation>
        </message>
        <message>
            <source>For example: Stress and rest</source>
            <translation>Par exemple : Stress et repos</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>Nom de la disposition</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Panes, their sizes and what they show; a layout of the same name is replaced.</source>
            <translation>Panneaux, tailles et contenus ; une disposition du même nom est remplacée.</translation>
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
            <translation>Transmuralité, %</translation>
        </message>
        <message>
            <source>Colour by transmurality</source>
            <translation>Colorer selon la transmuralité</translation>
        </message>
        <message>
            <source>Colour of the class</source>
            <translation>Couleur de la classe</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScorePanel</name>
        <message>
            <source>Save and next</source>
            <translation>Enregistrer et suivant</translation>
        </message>
        <message>
            <source>No scar (N)</source>
            <translation>Pas de cicatrice (N)</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>Qualité d’image</translation>
        </message>
        <message>
            <source>keys 1 to 5</source>
            <translation>touches 1 à 5</translation>
        </message>
        <message>
            <source>not diagnostic</source>
            <translation>non diagnostique</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>excellente</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>une supposition</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>certain</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>segment %1_</source>
            <translation>segment %1_</translation>
        </message>
        <message>
            <source>01 to 16, or arrows</source>
            <translation>01 à 16, ou flèches</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentAgreementView</name>
        <message>
            <source>Agreement of the segments</source>
            <translation>Concordance des segments</translation>
        </message>
        <message>
            <source>%1 of %2 segments right, %3 missed (−), %4 false (+)</source>
            <translation>%1 segments sur %2 justes, %3 manqués (−), %4 faux (+)</translation>
        </message>
        <message>
            <source>%1: the reference does not cover it</source>
            <translation>%1 : la référence ne le couvre pas</translation>
        </message>
        <message>
            <source>%1
Model: %2 % scar
Reference: %3 % scar</source>
            <translation>%1
Modèle : %2 % de cicatrice
Référence : %3 % de cicatrice</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentPicker</name>
        <message>
            <source>Segments with scar</source>
            <translation>Segments avec cicatrice</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
        <message>
            <source>Series of the selected study</source>
            <translation>Séries de l’examen sélectionné</translation>
        </message>
        <message>
            <source>Return or a double click opens a series alone</source>
            <translation>Entrée ou double-clic ouvre une seule série</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 phases</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n coupe</numerusform>
                <numerusform>%n coupes</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthetic LGE</source>
            <translation>LGE synthétique</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Language and units</source>
            <translation>Langue et unités</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>Processeurs</translation>
        </message>
        <message>
            <source>Study store</source>
            <translation>Base d’examens</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>Pages des réglages</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>Journal d’audit</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ShortcutsPage</name>
        <message>
            <source>Set</source>
            <translation>Définir</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Aucune touche</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>Tout réinitialiser</translation>
        </message>
        <message>
            <source>Filter by command or key…</source>
            <translation>Filtrer par commande ou touche…</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>Filtrer les commandes</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Commandes et touches</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>New key: press it</source>
            <translation>Nouvelle touche : appuyez dessus</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>Cliquez ici et appuyez sur les touches</translation>
        </message>
        <message>
            <source>Beside the keys that the command has</source>
            <translation>En plus des touches de la commande</translation>
        </message>
        <message>
            <source>%1 already does: %2</source>
            <translation>%1 sert déjà à : %2</translation>
        </message>
        <message>
            <source>Set takes the key over; that command is then without it.</source>
            <translation>Définir reprend la touche ; cette commande ne l’aura plus.</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>Choisir une commande</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SlicePane</name>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>Glissez ici une série de la bande de gauche.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SliceViewport</name>
        <message>
            <source>Brain</source>
            <translation>Cerveau</translation>
        </message>
        <message>
            <source>Stroke</source>
            <translation>AVC</translation>
        </message>
        <message>
            <source>Subdural</source>
            <translation>Sous-dural</translation>
        </message>
        <message>
            <source>Soft tissue</source>
            <translation>Tissus mous</translation>
        </message>
        <message>
            <source>Liver</source>
            <translation>Foie</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>Médiastin</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>Poumon</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>Os</translation>
        </message>
        <message>
            <source>Angiography</source>
            <translation>Angiographie</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Gris</translation>
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
            <translation>Bleu à rouge</translation>
        </message>
        <message>
            <source>Cyan steps</source>
            <translation>Paliers de cyan</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>1 to 99 % of the picture</source>
            <translation>1 à 99 % de l’image</translation>
        </message>
        <message>
            <source>High contrast, 10 to 95 %</source>
            <translation>Contraste élevé, 10 à 95 %</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>Toutes les valeurs</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>Interpolation</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>Lissées</translation>
        </message>
        <message>
            <source>Pixels as measured</source>
            <translation>Pixels tels que mesurés</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>Échelle de couleurs</translation>
        </message>
        <message>
            <source>Auto window</source>
            <translation>Fenêtrage automatique</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>Inverser</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>Pivoter à droite</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>Pivoter à gauche</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>Retourner gauche-droite</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>Retourner haut-bas</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>Réinitialiser la vue</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Fused image</source>
            <translation>Image fusionnée</translation>
        </message>
        <message>
            <source>Opacity %1 %</source>
            <translation>Opacité %1 %</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>Tel qu’enregistré</translation>
        </message>
        <message>
            <source>Pelvis</source>
            <translation>Bassin</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message>
            <source>Steps taken</source>
            <translation>Étapes effectuées</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>État à l’ouverture</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>%n antérieure</numerusform>
                <numerusform>%n antérieures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message>
            <source>Cancel import</source>
            <translation>Annuler l’importation</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n examen</numerusform>
                <numerusform>%n examens</numerusform>
            </translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> sur %1</translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 libres sur le disque</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Annulation…</translation>
        </message>
        <message>
            <source>Moving the store, %1 %</source>
            <translation>Déplacement de la base, %1 %</translation>
        </message>
        <message>
            <source>Importing, %1 %</source>
            <translation>Importation, %1 %</translation>
        </message>
        <message>
            <source>Cancel moving</source>
            <translation>Annuler le déplacement</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>encore %n seconde</numerusform>
                <numerusform>encore %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>encore %n minute</numerusform>
                <numerusform>encore %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>%n autre en attente</numerusform>
                <numerusform>%n autres en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message>
            <source>Move…</source>
            <translation>Déplacer…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Only you can read it.</source>
            <translation>Vous seul pouvez la lire.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Of all stored studies.</source>
            <translation>De tous les examens stockés.</translation>
        </message>
        <message>
            <source>Move the store</source>
            <translation>Déplacer la base</translation>
        </message>
        <message>
            <source>To a larger disk, for example. It is copied whole before the former one goes; the command line finds it in its new place.</source>
            <translation>Vers un disque plus grand, par exemple. Elle est copiée en entier avant que l’ancienne ne disparaisse ; la ligne de commande la retrouve à sa nouvelle place.</translation>
        </message>
        <message>
            <source>The store was moved.</source>
            <translation>La base a été déplacée.</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n examen</numerusform>
                <numerusform>%n examens</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>%1 libres sur le disque</translation>
        </message>
        <message>
            <source>An import is running.</source>
            <translation>Une importation est en cours.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source> GB</source>
            <translation> Go</translation>
        </message>
        <message>
            <source>Largest size</source>
            <translation>Taille maximale</translation>
        </message>
        <message>
            <source>Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk.</source>
            <translation>Les importations au-delà sont refusées ; rien n’est supprimé. 0 : seule la taille du disque limite.</translation>
        </message>
        <message>
            <source>The study store could not be changed.</source>
            <translation>La base d’examens n’a pas pu être modifiée.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message>
            <source>No study is stored yet.</source>
            <translation>Aucun examen n’est encore stocké.</translation>
        </message>
        <message>
            <source>Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI here, or import them. Copies are kept on this computer; the originals stay as they are.</source>
            <translation>Déposez ici des fichiers DICOM, des dossiers, un DICOMDIR, une archive ZIP ou du NIfTI, ou importez-les. Les copies restent sur cet ordinateur ; les originaux restent tels quels.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>Importer un dossier…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>Importer des fichiers…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <source>Files, DICOMDIR or ZIP…</source>
            <translation>Fichiers, DICOMDIR ou ZIP…</translation>
        </message>
        <message>
            <source>Open the study in Read (Return)</source>
            <translation>Ouvrir l’examen dans Lecture (Entrée)</translation>
        </message>
        <message>
            <source>Delete from the store (Delete)</source>
            <translation>Supprimer de la base (Suppr)</translation>
        </message>
        <message>
            <source>Stored studies</source>
            <translation>Examens stockés</translation>
        </message>
        <message>
            <source>No stored study has all these words.</source>
            <translation>Aucun examen stocké ne contient tous ces mots.</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Supprimer des examens</translation>
        </message>
        <message>
            <source>Delete the study of %1 from the store?</source>
            <translation>Supprimer l’examen de %1 de la base ?</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>Supprimer %n examen de la base ?</numerusform>
                <numerusform>Supprimer %n examens de la base ?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 are removed from this computer, which cannot be undone. What the studies were imported from is not touched.</source>
            <translation>%1 sont retirés de cet ordinateur, sans retour possible. Ce dont ils ont été importés n’est pas touché.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n était déjà stocké.</numerusform>
                <numerusform>%n étaient déjà stockés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n n’est pas une image et a été exclu.</numerusform>
                <numerusform>%n ne sont pas des images et ont été exclus.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n a l’identité d’un autre fichier ; les deux sont conservés.</numerusform>
                <numerusform>%n ont l’identité d’un autre fichier ; tous sont conservés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n est endommagé et a été refusé :</numerusform>
                <numerusform>%n sont endommagés et ont été refusés :</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>%n fichier importé</numerusform>
                <numerusform>%n fichiers importés</numerusform>
            </translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>The import was cancelled.</source>
            <translation>L’importation a été annulée.</translation>
        </message>
        <message>
            <source>Nothing of it was kept.</source>
            <translation>Rien n’en a été conservé.</translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>%n fichier stocké n’est pas comme il devrait.</numerusform>
                <numerusform>%n fichiers stockés ne sont pas comme ils devraient.</numerusform>
            </translation>
        </message>
        <message>
            <source>The study store cannot be read.</source>
            <translation>La base d’examens ne peut pas être lue.</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>Cela n’a pas fonctionné.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>%n série</numerusform>
                <numerusform>%n séries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n image</numerusform>
                <numerusform>%n images</numerusform>
            </translation>
        </message>
        <message>
            <source>Import was interrupted: import it again</source>
            <translation>Importation interrompue : importez-le de nouveau</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>%n fichier avec l’identité d’un autre</numerusform>
                <numerusform>%n fichiers avec l’identité d’un autre</numerusform>
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
            <translation>Date d’examen</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalité</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Series · images</source>
            <translation>Séries · images</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesPage</name>
        <message>
            <source>Study store</source>
            <translation>Base d’examens</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>Ouverts récemment</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>Ouvrir le cas de démonstration</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>Examens</translation>
        </message>
        <message>
            <source>Filter by patient, date, description…</source>
            <translation>Filtrer par patient, date, description…</translation>
        </message>
        <message>
            <source>Filter the studies</source>
            <translation>Filtrer les examens</translation>
        </message>
        <message>
            <source>Demonstration case</source>
            <translation>Cas de démonstration</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <source>Open without storing a copy</source>
            <translation>Ouvrir sans stocker de copie</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ouvrir un dossier…</translation>
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
            <translation>Date d’examen</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>Modalité</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Slices × phases</source>
            <translation>Coupes × phases</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>Dernière ouverture</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudyLibrary</name>
        <message>
            <source>Reading the study list</source>
            <translation>Lecture de la liste d’examens</translation>
        </message>
        <message>
            <source>Checking the study store</source>
            <translation>Vérification de la base d’examens</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Importer %1</translation>
        </message>
        <message>
            <source>Moving the study store</source>
            <translation>Déplacement de la base d’examens</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>Supprimer des examens</translation>
        </message>
        <message>
            <source>Reading the series</source>
            <translation>Lecture des séries</translation>
        </message>
        <message>
            <source>Open study</source>
            <translation>Ouvrir l’examen</translation>
        </message>
        <message>
            <source>Keep picture</source>
            <translation>Conservation de la vignette</translation>
        </message>
        <message>
            <source>Setting the store's limit</source>
            <translation>Réglage de la limite de la base</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TimelineBar</name>
        <message>
            <source>Play or pause</source>
            <translation>Lire ou mettre en pause</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>Phase précédente</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>Phase suivante</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>En boucle, en aller-retour ou une fois</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>TD</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>Cette phase est la télédiastole</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>TS</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>Cette phase est la télésystole</translation>
        </message>
        <message>
            <source>Speed, relative to the heart's own</source>
            <translation>Vitesse, par rapport à celle du cœur</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Phase</translation>
        </message>
        <message>
            <source>%1 fps</source>
            <translation>%1 i/s</translation>
        </message>
        <message>
            <source>The file does not say how long a frame lasts; 40 ms is assumed.</source>
            <translation>Le fichier n’indique pas la durée d’une image ; 40 ms sont supposées.</translation>
        </message>
        <message>
            <source>The heart's own rate, from the study</source>
            <translation>Le rythme du cœur, d’après l’examen</translation>
        </message>
        <message>
            <source>Goes round</source>
            <translation>En boucle</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>Aller-retour</translation>
        </message>
        <message>
            <source>Plays once</source>
            <translation>Une fois</translation>
        </message>
        <message>
            <source>one phase</source>
            <translation>une phase</translation>
        </message>
        <message>
            <source>phase %1 / %2 · %3 ms</source>
            <translation>phase %1 / %2 · %3 ms</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ToolRow</name>
        <message>
            <source>Scar</source>
            <translation>Cicatrice</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>Paroi</translation>
        </message>
        <message>
            <source>Blood</source>
            <translation>Sang</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>Fenêtrage</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>Angle: drag one leg, then the other</source>
            <translation>Angle : tracez un côté, puis l’autre</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>Ellipse avec statistiques</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>Contour avec statistiques</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>Pinceau</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>Gomme</translation>
        </message>
        <message>
            <source>Draw a contour: of blood the endocardium, of the wall the epicardium, of scar its outline within the wall</source>
            <translation>Tracer un contour : pour le sang l’endocarde, pour la paroi l’épicarde, pour la cicatrice son contour dans la paroi</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>Pousser endocarde et épicarde</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>Taille de l’outil</translation>
        </message>
        <message>
            <source>Size of the tool ([ and ], or Alt+wheel)</source>
            <translation>Taille de l’outil ([ et ], ou Alt+molette)</translation>
        </message>
        <message>
            <source>The brush reaches into neighbouring slices</source>
            <translation>Le pinceau atteint les coupes voisines</translation>
        </message>
        <message>
            <source>Paint only where the synthetic image is bright enough</source>
            <translation>Peindre seulement là où l’image synthétique est assez claire</translation>
        </message>
        <message>
            <source>Lowest brightness that is painted</source>
            <translation>Luminosité minimale peinte</translation>
        </message>
        <message>
            <source>Fill empty slices between drawn ones</source>
            <translation>Remplir les coupes vides entre celles tracées</translation>
        </message>
        <message>
            <source>Copy the classes of the slice above</source>
            <translation>Copier les classes de la coupe au-dessus</translation>
        </message>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>Remove all classes of this slice</source>
            <translation>Retirer toutes les classes de cette coupe</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>Image clé du compte rendu</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the previous phase and go there</source>
            <translation>Copier les contours de cette coupe vers la phase précédente et y aller</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the next phase and go there</source>
            <translation>Copier les contours de cette coupe vers la phase suivante et y aller</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TopBar</name>
        <message>
            <source>Studies</source>
            <translation>Examens</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Compte rendu</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>Tâches</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>Raccourcis et aide</translation>
        </message>
        <message>
            <source>%1 — cancel</source>
            <translation>%1 — annuler</translation>
        </message>
        <message>
            <source>%1 %2 y</source>
            <translation>%1 %2 ans</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>1 job · %1 %</source>
            <translation>1 tâche · %1 %</translation>
        </message>
        <message>
            <source>%1 jobs · %2 %</source>
            <translation>%1 tâches · %2 %</translation>
        </message>
        <message>
            <source>engine not available</source>
            <translation>moteur indisponible</translation>
        </message>
        <message>
            <source>looking for devices</source>
            <translation>recherche des processeurs</translation>
        </message>
        <message>
            <source>GPU ready</source>
            <translation>GPU prêt</translation>
        </message>
        <message>
            <source>CPU ready</source>
            <translation>CPU prêt</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TourDialog</name>
        <message>
            <source>Skip</source>
            <translation>Passer</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Introduction</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>Ouvrir un examen</translation>
        </message>
        <message>
            <source>Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study from your PACS. The first image is there while the rest is read, and the originals are never changed. No data at hand? Open the demonstration case.</source>
            <translation>Déposez un dossier DICOM, une archive ZIP ou un fichier NIfTI sur la fenêtre, ou récupérez un examen de votre PACS. La première image est là pendant que le reste est lu, et les originaux ne sont jamais modifiés. Pas de données ? Ouvrez le cas de démonstration.</translation>
        </message>
        <message>
            <source>Synthesize and read</source>
            <translation>Synthétiser et lire</translation>
        </message>
        <message>
            <source>Run turns the cine into late gadolinium enhancement without contrast agent and outlines scar, myocardium and blood pool. Everything synthetic is marked in amber. A series that the model was not made for is refused, with the reason.</source>
            <translation>Lancer transforme le ciné en rehaussement tardif sans produit de contraste et contoure cicatrice, myocarde et cavité sanguine. Tout ce qui est synthétique est marqué en ambre. Une série pour laquelle le modèle n’est pas fait est refusée, avec la raison.</translation>
        </message>
        <message>
            <source>Correct and report</source>
            <translation>Corriger et rendre compte</translation>
        </message>
        <message>
            <source>Brush and contour correct the outlines, and the figures follow. Report and export say which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for research use, not for diagnosis.</source>
            <translation>Pinceau et contour corrigent les tracés, et les mesures suivent. Compte rendu et export indiquent quel modèle a produit quoi. Ctrl+Z annule toute étape, F1 liste toutes les touches. Lateglow est destiné à la recherche, pas au diagnostic.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Commencer</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumePane</name>
        <message>
            <source>Volume</source>
            <translation>Volume</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>Le volume est en préparation.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumeViewport</name>
        <message>
            <source>Bone</source>
            <translation>Os</translation>
        </message>
        <message>
            <source>Skin and soft tissue</source>
            <translation>Peau et tissus mous</translation>
        </message>
        <message>
            <source>By window and level</source>
            <translation>Selon le fenêtrage</translation>
        </message>
        <message>
            <source>Coarser, to fit memory: means of %1 × %2 × %3 voxels</source>
            <translation>Plus grossier, faute de mémoire : moyennes de %1 × %2 × %3 voxels</translation>
        </message>
    </context>
</TS>

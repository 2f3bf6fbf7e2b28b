import QtQuick

// One of the small scenes, as high as it is told; on white where what is under it is dark.
Rectangle {
    id: scene

    property string drawing: "" // an illustration's name
    property bool tiled: false

    readonly property real around: tiled ? Theme.tinyGap : 0

    width: height * Theme.drawingRatio
    radius: Theme.keyRadius
    color: tiled || Theme.highContrast ? Theme.paper : Theme.backgroundFaded
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        anchors.margins: scene.around
        source: scene.drawing === "" ? "" : Qt.resolvedUrl(`../../../assets/illustrations/${scene.drawing}.svg`)
        sourceSize: Qt.size(Math.round(width * Screen.devicePixelRatio), Math.round(height * Screen.devicePixelRatio))
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
}

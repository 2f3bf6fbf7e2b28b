pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// What was found, over the page.
Panel {
    id: panel

    required property Search search
    required property SearchField field
    property real most: 0 // the height that there is room for

    visible: search.asked !== "" && (search.known || search.hits.count > 0 || search.problem !== "")
    height: Math.min(most, list.contentHeight + 2 * list.y)
    border.color: Look.fieldEdge

    MouseArea { // what lies behind takes no touch
        anchors.fill: parent
    }
    Scroll {
        id: list

        x: Look.unit * 8
        y: Look.unit * 8
        width: parent.width - 2 * x
        height: parent.height - 2 * y
        spacing: 0

        Problem {
            width: list.innerWidth
            text: panel.search.problem
            onAgain: panel.search.ask(panel.search.asked)
        }
        Said {
            objectName: "nothingFound"
            visible: panel.search.known && panel.search.problem === "" && panel.search.hits.count === 0
            width: list.innerWidth
            padding: Look.unit * 10
            text: qsTr("Nothing has these words. Try a shorter one.")
            color: Look.soft
        }
        Repeater {
            model: panel.search.hits

            Pressable {
                id: hit

                required property int index
                required property string key
                required property string symbol
                required property string name
                required property string detail
                readonly property bool current: index === panel.field.current

                onCurrentChanged: {
                    if (current)
                        list.show(hit);
                }
                objectName: "hit-" + key
                width: list.innerWidth
                implicitHeight: Look.row
                hoverEnabled: Look.pointer
                ringRadius: Look.unit * 8
                text: name
                Accessible.name: qsTr("%1, %2").arg(name).arg(detail)
                onActivated: panel.search.open(index)

                background: Rectangle {
                    radius: Look.unit * 8
                    color: hit.down || hit.current ? Look.mint : hit.hovered ? Look.mintSoft : "transparent"
                }
                contentItem: Item {
                    Icon {
                        id: picture

                        x: Look.unit * 12
                        anchors.verticalCenter: parent.verticalCenter
                        name: hit.symbol
                        color: Look.primaryDeep
                        side: Look.icon
                    }
                    Column {
                        x: picture.x + picture.width + Look.unit * 14
                        width: parent.width - x - Look.unit * 12
                        anchors.verticalCenter: parent.verticalCenter

                        Said {
                            width: parent.width
                            text: hit.name
                            font.weight: Font.DemiBold
                            lineHeight: 1
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Said {
                            width: parent.width
                            text: hit.detail
                            color: Look.soft
                            font.pixelSize: Look.least
                            lineHeight: 1
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}

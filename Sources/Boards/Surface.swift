/// A physical board on the wall.
package struct Surface: Sendable, Hashable {
    /// What it is called.
    package let name: String
    /// Its width and height in millimetres; nil where the settings give only a name.
    package let size: Size?

    /// A width and a height.
    package struct Size: Sendable, Hashable {
        /// In millimetres.
        package let width: Int
        /// In millimetres.
        package let height: Int

        /// Makes a size, in millimetres.
        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// Makes a surface.
    package init(name: String, size: Size?) {
        self.name = name
        self.size = size
    }
}

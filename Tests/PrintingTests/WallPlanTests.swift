import Boards
import Printing
import Testing

struct WallPlanTests {}

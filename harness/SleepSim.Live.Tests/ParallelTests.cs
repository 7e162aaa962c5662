// Labs know nothing of each other, and their tests wait more than they work.
[assembly: LevelOfParallelism(6)]

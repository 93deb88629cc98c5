import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers what each step was made from, so that an unchanged one need not run again. */
class Steps {

    interface Step {
        void run() throws IOException, InterruptedException;
    }

    private final Path memory;
    private final String tool;

    /** The tool's own sources belong to the inputs of every step. */
    Steps(Path memory, Path sources) throws IOException {
        this.memory = Files.createDirectories(memory);
        this.tool = Tree.hash(sources);
    }

    /** True if the step had to run. */
    boolean run(String name, String inputs, Step step) throws IOException, InterruptedException {
        Path known = memory.resolve(name);
        String wanted = tool + "\n" + inputs;
        if (Files.exists(known) && Files.readString(known).equals(wanted)) {
            System.out.println("package: " + name + " is up to date");
            return false;
        }
        Files.deleteIfExists(known);
        long start = System.nanoTime();
        step.run();
        Files.writeString(known, wanted);
        System.out.printf("package: %s in %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        return true;
    }
}

package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.SSTreeVisitor;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import org.junit.jupiter.api.Test;

/// What we take for granted of GraalPy's parser, which promises nothing: an upgrade that changes it fails here.
final class ParserContractTest {
    private final PythonParser parser = new GraalPyParser(Limits.DEFAULTS);

    private StmtTy[] parse(String source) {
        if (parser.parse(source) instanceof PythonParser.Tree tree) {
            return tree.module().body;
        }
        throw new AssertionError("not parsed: " + source);
    }

    private ExprTy expression(String source) {
        return ((StmtTy.Expr) parse(source)[0]).value;
    }

    @Test
    void linesCountFromOneAndColumnsAreCodePointsFromZero() {
        SourceRange range = parse("x\n'😀é'; name")[2].getSourceRange();
        assertThat(range.startLine).isEqualTo(2);
        assertThat(range.startColumn).isEqualTo(6);
        assertThat(range.endColumn).isEqualTo(10);
    }

    @Test
    void identifiersComeInTheirNormalForm() {
        assertThat(((ExprTy.Name) expression("ｅｖａｌ")).id).isEqualTo("eval");
        assertThat(((ExprTy.Attribute) expression("a.__ｃlass__")).attr).isEqualTo("__class__");
    }

    @Test
    void aByteOrderMarkIsNoCharacter() {
        assertThat(parse("\ufeffx")[0].getSourceRange().startColumn).isZero();
    }

    @Test
    void whatIsNotThereIsNull() {
        StmtTy.FunctionDef function = (StmtTy.FunctionDef) parse("def f(a): pass")[0];
        assertThat(function.returns).isNull();
        assertThat(function.args.varArg).isNull();
        ArgTy argument = function.args.args[0];
        assertThat(argument.arg).isEqualTo("a");
        assertThat(((StmtTy.ImportFrom) parse("from . import x")[0]).level).isEqualTo(1);
    }

    @Test
    void constantsHaveTheirKind() {
        assertThat(((ExprTy.Constant) expression("'text'")).value.kind).isEqualTo(ConstantValue.Kind.CODEPOINTS);
        assertThat(((ExprTy.Constant) expression("'text'"))
                        .value
                        .getCodePoints()
                        .toJavaString())
                .isEqualTo("text");
        assertThat(((ExprTy.Constant) expression("True")).value.kind).isEqualTo(ConstantValue.Kind.BOOLEAN);
    }

    @Test
    void aFaultSaysWhere() {
        assertThat(parser.parse("x = (\n1"))
                .isEqualTo(new PythonParser.Fault("syntax", new Place(1, 5), "'(' was never closed"));
    }

    @Test
    void aKindOfNodeThatNobodyWroteARuleForIsRefused() {
        SSTNode madeUp = new SSTNode(new SourceRange(3, 4, 3, 5)) {
            @Override
            public <T> T accept(SSTreeVisitor<T> visitor) {
                throw new AssertionError("nobody visits it");
            }
        };
        Findings findings = new Findings();
        new TreeCheck(Policy.standard(), Limits.DEFAULTS, new NamePlaces(), findings).check(madeUp);
        assertThat(findings.sorted()).hasSize(1);
        Violation finding = findings.sorted().getFirst();
        assertThat(finding.rule()).isEqualTo("node.unknown");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.column()).isEqualTo(5);
    }
}
